package org.lodewire.analysis.clean.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;

class SharedLinesTest {

    private static final String PROSE =
            "The council of the town met on the eve of the feast to speak of the repair of two"
                    + " old bridges over the river, which the floods of the spring had left without their railings.";
    private static final String MORE =
            "Its members said that the work would be done before winter, and that the money was"
                    + " there, though some of it had been set aside for the roof of the school, which has to wait.";
    private static final String LABEL = "Our daily letter";

    private static DocumentLines clean(Map<String, Double> known, String... texts) {
        DocumentLines document =
                new DocumentLines(Arrays.stream(texts).map(Line::of).toList());
        Map<Long, Double> counts = known.entrySet().stream()
                .collect(Collectors.toMap(entry -> Fingerprint.of(entry.getKey()), Map.Entry::getValue));
        SharedLines.remove(document, fingerprint -> counts.getOrDefault(fingerprint, 0.0));
        return document;
    }

    private static List<String> removed(DocumentLines document) {
        List<String> removed = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            if (!document.isKept(i)) {
                assertThat(document.reason(i)).isEqualTo("shared");
                removed.add(document.line(i).text());
            }
        }
        return removed;
    }

    @Test
    void removesLinesOfThreeArticlesAtStartAndEnd() {
        DocumentLines document =
                clean(Map.of(LABEL, 2.1, "Follow us", 2.1), LABEL, PROSE, MORE, PROSE + MORE, "Follow us");

        assertThat(removed(document)).containsExactly(LABEL, "Follow us");
    }

    @Test
    void keepsLinesOfTwoArticles() {
        assertThat(removed(clean(Map.of(LABEL, 2.0), LABEL, PROSE, MORE))).isEmpty();
    }

    @Test
    void removesParagraphsAndLinesWithNumbersOfSixArticles() {
        assertThat(removed(clean(Map.of(MORE, 3.0, "Comments 12", 3.0), PROSE, PROSE, MORE, "Comments 12")))
                .isEmpty();
        assertThat(removed(clean(Map.of(MORE, 5.1, "Comments 12", 5.1), PROSE, PROSE, MORE, "Comments 12")))
                .containsExactly(MORE, "Comments 12");
    }

    @Test
    void removesOnlyLabelsOfSixArticlesInside() {
        String own = PROSE + " " + MORE;
        assertThat(removed(clean(Map.of(LABEL, 3.0), own, own, LABEL, own, own)))
                .isEmpty();
        assertThat(removed(clean(Map.of(LABEL, 5.1), own, own, LABEL, own, own)))
                .containsExactly(LABEL);
        assertThat(removed(clean(Map.of(MORE, 9.0), own, own, MORE, own, own))).isEmpty();
    }

    @Test
    void keepsAnArticleOfWhichMoreThanHalfIsShared() {
        assertThat(removed(
                        clean(Map.of(PROSE, 9.0, MORE, 9.0, LABEL, 9.0), PROSE, MORE, LABEL, "One line of its own.")))
                .isEmpty();
    }

    @Test
    void removesAndRemembersNothingWithoutAMemory() {
        DocumentLines document = new DocumentLines(List.of(Line.of(LABEL), Line.of(PROSE)));

        assertThat(SharedLines.remove(document, KnownLines.NONE)).isEqualTo(ArticleLines.NONE);
        assertThat(removed(document)).isEmpty();
    }

    @Test
    void acceptsADocumentWithoutLines() {
        assertThat(SharedLines.remove(new DocumentLines(List.of()), fingerprint -> 9)
                        .shareable())
                .isEmpty();
    }

    @Test
    void remembersDistinctEdgeLinesAndLabels() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(Line.of(
                    i == 50
                            ? LABEL
                            : i < 2
                                    ? "Share this"
                                    : "Paragraph " + "x".repeat(i) + " goes on about the bridges for a while."));
        }
        ArticleLines article = SharedLines.remove(new DocumentLines(lines), fingerprint -> 0);

        assertThat(article.shareable())
                .hasSize(1 + 8 + 1 + 20)
                .doesNotHaveDuplicates()
                .contains(Fingerprint.of(LABEL), Fingerprint.of("Share this"));
        assertThat(article.body()).hasSize(6);
    }

    @Test
    void doesNotRememberLinesThatOtherRulesRemoved() {
        DocumentLines document = new DocumentLines(List.of(Line.of(LABEL), Line.of(PROSE)));
        document.remove(0, "navigation");

        assertThat(SharedLines.remove(document, fingerprint -> 0).shareable()).doesNotContain(Fingerprint.of(LABEL));
    }
}
