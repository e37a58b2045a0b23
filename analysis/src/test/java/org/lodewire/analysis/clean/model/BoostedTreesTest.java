package org.lodewire.analysis.clean.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    private static final List<String> NAMES = List.of("WORDS", "LINKED");
    private static final String MODEL = """
            bias -0.5
            WORDS>7.5 LINKED>0.25 | -1.0 2.0 -3.0 0.5
            LINKED>0.75 | 0.0 -0.125
            """;

    private final FeatureTable table = new FeatureTable(2, 4);

    @Test
    void writesTheModelThatItRead() {
        assertThat(read(MODEL).write(NAMES)).isEqualTo(MODEL);
    }

    @Test
    void ignoresCommentsAndBlankLines() {
        assertThat(read("# a note\n\n" + MODEL).write(NAMES)).isEqualTo(MODEL);
    }

    @Test
    void sumsTheLeavesOfAllTrees() {
        rows(new float[] {7, 8, 7, 8}, new float[] {0, 0.25f, 0.5f, 1});
        assertThat(read(MODEL).scores(table)).containsExactly(-1.5f, 1.5f, -3.5f, -0.125f);
    }

    @Test
    void findsColumnsByNameInAnyOrder() {
        rows(new float[] {0, 0, 0, 1}, new float[] {8, 7, 8, 8});
        BoostedTrees trees = BoostedTrees.read(stream(MODEL), List.of("LINKED", "WORDS"));
        assertThat(trees.scores(table)[0]).isEqualTo(1.5f);
    }

    @Test
    void reportsAnUnknownFeature() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BoostedTrees.read(stream(MODEL), List.of("WORDS")))
                .withMessageContaining("LINKED")
                .withMessageContaining("train it again");
    }

    @Test
    void returnsNoScoresForAnEmptyTable() {
        assertThat(read(MODEL).scores(new FeatureTable(2, 0))).isEmpty();
    }

    @Test
    void returnsTheSameScoreForAllLinesWithoutTrees() {
        assertThat(read("bias 0.25\n").scores(table)).containsExactly(0.25f, 0.25f, 0.25f, 0.25f);
    }

    @Test
    void attributesTheEffectToTheDecidingFeature() {
        rows(new float[] {8, 0, 0, 0}, new float[] {0, 0, 0.5f, 0});
        BoostedTrees trees = read(MODEL);
        assertThat(trees.effects(table, 0)).containsExactly(3, 1.5f + 0.125f);
        assertThat(trees.effects(table, 2)).containsExactly(-3.5f, -2 + 0.125f);
    }

    @Test
    void convertsAScoreOfZeroToOneHalf() {
        assertThat(BoostedTrees.probability(0)).isEqualTo(0.5);
        assertThat(BoostedTrees.probability(-1000)).isZero();
    }

    private void rows(float[] words, float[] linked) {
        System.arraycopy(words, 0, table.column(0), 0, words.length);
        System.arraycopy(linked, 0, table.column(1), 0, linked.length);
    }

    private static BoostedTrees read(String model) {
        return BoostedTrees.read(stream(model), NAMES);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
