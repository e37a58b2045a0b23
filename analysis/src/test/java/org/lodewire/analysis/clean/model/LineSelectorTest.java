package org.lodewire.analysis.clean.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.document.Removal;

class LineSelectorTest {

    private static final String SENTENCE = "The ministry said on Friday that it would let go of more magnets.";

    private final List<Line> lines = new ArrayList<>();
    private final List<Double> probabilities = new ArrayList<>();
    private final List<@Nullable String> reasons = new ArrayList<>();
    private final List<@Nullable String> families = new ArrayList<>();

    @Test
    void selectsLinesOfHighProbability() {
        line("Home", 0.02);
        line(SENTENCE, 0.98);
        line("Contact", 0.03);
        assertThat(areKept()).containsExactly(false, true, false);
    }

    @Test
    void lowersTheThresholdIfAllProbabilitiesAreLow() {
        line("Home", 0.01);
        line(SENTENCE, 0.3);
        line(SENTENCE, 0.28);
        assertThat(areKept()).containsExactly(false, true, true);
    }

    @Test
    void doesNotLowerTheThresholdIfOtherProbabilitiesAreHigh() {
        for (int i = 0; i < 5; i++) {
            line(SENTENCE, 0.98);
        }
        line(SENTENCE, 0.3);
        assertThat(areKept()).endsWith(false).startsWith(true, true, true, true, true);
    }

    @Test
    void removesKnownBoilerplateBelowAHigherThreshold() {
        line(SENTENCE, 0.98);
        line("Share this", 0.65, "share", null);
        line("Share this", 0.75, "share", null);
        line("Share this", 0.65);
        assertThat(areKept()).containsExactly(true, false, true, true);
    }

    @Test
    void removesCommentsAndAdvertisementsBelowTheHighestThreshold() {
        line(SENTENCE, 0.98);
        line(SENTENCE, 0.85, null, "comments");
        line(SENTENCE, 0.95, null, "advertisement");
        line(SENTENCE, 0.85, null, "aside");
        assertThat(areKept()).containsExactly(true, false, true, true);
    }

    @Test
    void prefersThePagePartAsReasonToTheRuleAndThePosition() {
        line("Share this", 0.01, "share", "navigation");
        line("Share this", 0.01, "share", null);
        line("Home", 0.01);
        line(SENTENCE, 0.98);
        line("Menu", 0.01);
        line(SENTENCE, 0.98);
        line("Contact", 0.01);
        assertThat(select().removals())
                .extracting(Removal::reason)
                .containsExactly("navigation", "share", "head", "inside", "tail");
    }

    @Test
    void prefersLinksAsReasonToThePosition() {
        lines.add(Line.of("Home", false, 1));
        probabilities.add(0.01);
        reasons.add(null);
        families.add(null);
        line(SENTENCE, 0.98);
        assertThat(select().reason(0)).isEqualTo("links");
    }

    @Test
    void acceptsPlainTextWithoutFamilies() {
        line("Share this", 0.01, "share", null);
        line(SENTENCE, 0.98);
        DocumentLines document = LineSelector.select(lines, reasons.toArray(String[]::new), null, prediction());
        assertThat(document.text()).isEqualTo(SENTENCE);
    }

    @Test
    void keepsASentenceBetweenParagraphsOfATextThatBeginsAsBoilerplate() {
        line(SENTENCE, 0.98);
        line(SENTENCE, 0.6, "share", null);
        line(SENTENCE, 0.98);
        assertThat(LineSelector.select(lines, reasons.toArray(String[]::new), null, prediction())
                        .isKept(1))
                .isTrue();
    }

    @Test
    void removesASentenceThatBeginsAsBoilerplateAfterTheLastParagraph() {
        line(SENTENCE, 0.98);
        line(SENTENCE, 0.98);
        line(SENTENCE, 0.6, "share", null);
        assertThat(LineSelector.select(lines, reasons.toArray(String[]::new), null, prediction())
                        .isKept(2))
                .isFalse();
    }

    @Test
    void keepsTheLeadOfATextThatBeginsWithAHeadingOfComments() {
        line("Leave a Reply", 0.02, "comments", null);
        line(SENTENCE, 0.16);
        line(SENTENCE, 0.98);
        DocumentLines document = LineSelector.select(lines, reasons.toArray(String[]::new), null, prediction());

        assertThat(document.isKept(0)).isFalse();
        assertThat(document.isKept(1)).isTrue();
    }

    @Test
    void removesALabelBetweenBoilerplateAtTheBeginningAndTheText() {
        line("Leave a Reply", 0.02, "comments", null);
        line("Contact", 0.16);
        line(SENTENCE, 0.98);

        assertThat(LineSelector.select(lines, reasons.toArray(String[]::new), null, prediction())
                        .isKept(1))
                .isFalse();
    }

    @Test
    void acceptsADocumentWithoutLines() {
        assertThat(select().size()).isZero();
    }

    @Test
    void acceptsLinesWithoutWords() {
        line("* * *", 0.5);
        assertThat(select().size()).isEqualTo(1);
    }

    private void line(String text, double probability) {
        line(text, probability, null, null);
    }

    private void line(String text, double probability, @Nullable String reason, @Nullable String family) {
        lines.add(Line.of(text));
        probabilities.add(probability);
        reasons.add(reason);
        families.add(family);
    }

    private Prediction prediction() {
        LineModel unused = new LineModel(List.of(), new BoostedTrees(0, new int[0][], new float[0][], new float[0][]));
        return new Prediction(
                unused,
                new FeatureTable(0, lines.size()),
                probabilities.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private DocumentLines select() {
        return LineSelector.select(
                lines, reasons.toArray(String[]::new), families.toArray(String[]::new), prediction());
    }

    private List<Boolean> areKept() {
        DocumentLines document = select();
        List<Boolean> kept = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            kept.add(document.isKept(i));
        }
        return kept;
    }
}
