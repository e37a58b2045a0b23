package org.lodewire.bench.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreReportTest {

    private final Scores scores = new Scores(
            "cleaner",
            List.of(
                    DocumentScore.of("good", null, "a b c d", "a b c d"),
                    DocumentScore.of("bad", "https://news.example/bad", "a b c d", "x")));

    @Test
    void hasARowForEachExtractor() {
        assertThat(new ScoreReport(List.of(scores), 0).text().lines())
                .anySatisfy(line -> assertThat(line.split("\\s+"))
                        .containsExactly("cleaner", "0.5000", "0.5000", "0.5000", "2", "0"));
    }

    @Test
    void listsTheRequestedNumberOfWorstDocuments() {
        assertThat(new ScoreReport(List.of(scores), 1).text()).contains("bad").doesNotContain("good");
    }

    @Test
    void listsNoDocumentsByDefault() {
        assertThat(new ScoreReport(List.of(scores), 0).text()).doesNotContain("bad");
    }

    @Test
    void reportsTheScoreInJson() {
        assertThat(new ScoreReport(List.of(scores), 0).json().at("/0/f1").doubleValue())
                .isEqualTo(0.5);
    }
}
