package org.lodewire.analysis.clean.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.document.Removal;

class LineSelectorTest {

    private static final String SENTENCE = "The ministry said on Friday that it would let go of more magnets.";

    private final List<Line> lines = new ArrayList<>();
    private final List<Double> probabilities = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<String> families = new ArrayList<>();

    @Test
    void keepsLinesThatAreClearlyTheArticle() {
        line("Home", 0.02);
        line(SENTENCE, 0.98);
        line("Contact", 0.03);
        assertThat(kept()).containsExactly(false, true, false);
    }

    @Test
    void lowersTheBoundOnAnOddPage() {
        line("Home", 0.01);
        line(SENTENCE, 0.3);
        line(SENTENCE, 0.28);
        assertThat(kept()).containsExactly(false, true, true);
    }

    @Test
    void doesNotLowerItWhereTheRestIsClear() {
        for (int i = 0; i < 5; i++) {
            line(SENTENCE, 0.98);
        }
        line(SENTENCE, 0.3);
        assertThat(kept()).endsWith(false).startsWith(true, true, true, true, true);
    }

    @Test
    void dropsKnownBoilerplateUnlessSure() {
        line(SENTENCE, 0.98);
        line("Share this", 0.65, "share", null);
        line("Share this", 0.75, "share", null);
        line("Share this", 0.65);
        assertThat(kept()).containsExactly(true, false, true, true);
    }

    @Test
    void dropsCommentsAndAdvertisementsUnlessCertain() {
        line(SENTENCE, 0.98);
        line(SENTENCE, 0.85, null, "comments");
        line(SENTENCE, 0.95, null, "advertisement");
        line(SENTENCE, 0.85, null, "aside");
        assertThat(kept()).containsExactly(true, false, true, true);
    }

    @Test
    void namesThePagePartBeforeTheRuleBeforeThePlace() {
        line("Share this", 0.01, "share", "navigation");
        line("Share this", 0.01, "share", null);
        line("Home", 0.01);
        line(SENTENCE, 0.98);
        line("Menu", 0.01);
        line(SENTENCE, 0.98);
        line("Contact", 0.01);
        assertThat(decide().removals())
                .extracting(Removal::reason)
                .containsExactly("navigation", "share", "head", "inside", "tail");
    }

    @Test
    void namesLinksBeforeThePlace() {
        lines.add(Line.of("Home", false, 1));
        probabilities.add(0.01);
        reasons.add(null);
        families.add(null);
        line(SENTENCE, 0.98);
        assertThat(decide().reason(0)).isEqualTo("links");
    }

    @Test
    void takesPlainTextWithoutFamilies() {
        line("Share this", 0.01, "share", null);
        line(SENTENCE, 0.98);
        DocumentLines document = LineSelector.select(lines, reasons.toArray(String[]::new), null, prediction());
        assertThat(document.text()).isEqualTo(SENTENCE);
    }

    @Test
    void takesADocumentWithoutLines() {
        assertThat(decide().size()).isZero();
    }

    @Test
    void takesLinesWithoutWords() {
        line("* * *", 0.5);
        assertThat(decide().size()).isEqualTo(1);
    }

    private void line(String text, double probability) {
        line(text, probability, null, null);
    }

    private void line(String text, double probability, String reason, String family) {
        lines.add(Line.of(text));
        probabilities.add(probability);
        reasons.add(reason);
        families.add(family);
    }

    private Prediction prediction() {
        return new Prediction(
                null,
                null,
                probabilities.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private DocumentLines decide() {
        return LineSelector.select(
                lines, reasons.toArray(String[]::new), families.toArray(String[]::new), prediction());
    }

    private List<Boolean> kept() {
        DocumentLines document = decide();
        List<Boolean> kept = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            kept.add(document.isKept(i));
        }
        return kept;
    }
}
