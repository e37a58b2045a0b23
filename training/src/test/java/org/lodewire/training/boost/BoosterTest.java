package org.lodewire.training.boost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.model.BoostedTrees;
import org.lodewire.analysis.clean.model.FeatureTable;

class BoosterTest {

    private static final int ROWS = 400;
    private static final List<String> NAMES = List.of("A", "B");

    private final FeatureTable table = new FeatureTable(2, ROWS);
    private final float[] labels = new float[ROWS];
    private final float[] weights = new float[ROWS];

    @Test
    void learnsExclusiveOr() {
        exclusiveOr();
        assertThat(errors(booster(2, 7))).isZero();
    }

    @Test
    void doesNotLearnExclusiveOrWithOneSplitPerTree() {
        exclusiveOr();
        assertThat(errors(booster(1, 7))).isGreaterThanOrEqualTo(ROWS / 10);
    }

    @Test
    void prefersRowsOfGreaterWeight() {
        for (int row = 0; row < ROWS; row++) {
            boolean heavy = row % 4 == 0;
            table.column(0)[row] = row % 8 < 4 ? 0 : 1;
            labels[row] = heavy == table.column(0)[row] > 0 ? 1 : 0;
            weights[row] = heavy ? 10 : 1;
        }
        float[] scores = booster(1, 7).train(List.of(table), labels, weights).scores(table);
        assertThat(scores[0]).isNegative();
        assertThat(scores[4]).isPositive();
    }

    @Test
    void growsTheSameTreesFromTheSameSeed() {
        noise();
        assertThat(written(booster(3, 7))).isEqualTo(written(booster(3, 7)));
    }

    @Test
    void growsOtherTreesFromAnotherSeed() {
        noise();
        assertThat(written(booster(3, 7))).isNotEqualTo(written(booster(3, 8)));
    }

    @Test
    void growsNoTreeIfAllFeaturesAreConstant() {
        Arrays.fill(weights, 1);
        Arrays.fill(labels, 0, ROWS / 4, 1);
        assertThat(written(booster(2, 7))).isEqualTo("bias " + (float) Math.log(1 / 3.0) + "\n");
    }

    @Test
    void refusesRowsThatAllHaveTheSameLabel() {
        Arrays.fill(weights, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(booster(2, 7)))
                .withMessageContaining("same label");
    }

    @Test
    void refusesTreesWithoutSplits() {
        assertThatIllegalArgumentException().isThrownBy(() -> booster(0, 7)).withMessageContaining("1 to 12 splits");
    }

    private static Booster booster(int depth, long seed) {
        return new Booster(60, depth, 0.3, 1, 0.8, 1, seed);
    }

    /** The four cases differ in frequency: otherwise no split on a single feature would have any gain. */
    private void exclusiveOr() {
        for (int row = 0; row < ROWS; row++) {
            int remainder = row % 10;
            boolean a = remainder >= 6;
            boolean b = remainder == 4 || remainder == 5 || remainder >= 7;
            set(row, a ? 1 : 0, b ? 1 : 0, a != b);
        }
    }

    private void noise() {
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < ROWS; row++) {
            set(row, (float) random.nextDouble(), (float) random.nextDouble(), random.nextBoolean());
        }
    }

    private void set(int row, float a, float b, boolean label) {
        table.column(0)[row] = a;
        table.column(1)[row] = b;
        labels[row] = label ? 1 : 0;
        weights[row] = 1;
    }

    private String written(Booster booster) {
        return booster.train(List.of(table), labels, weights).write(NAMES);
    }

    private int errors(Booster booster) {
        BoostedTrees trees = booster.train(List.of(table), labels, weights);
        float[] scores = trees.scores(table);
        int errors = 0;
        for (int row = 0; row < ROWS; row++) {
            errors += scores[row] > 0 == labels[row] > 0 ? 0 : 1;
        }
        return errors;
    }
}
