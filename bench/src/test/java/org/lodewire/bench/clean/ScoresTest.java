package org.lodewire.bench.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.ContentFormat;

class ScoresTest {

    private static final Extractor ALL = new Extractor("all", LabelledPage::string);

    @Test
    void dividesPrecisionByTheFoundShingles() {
        assertThat(of("a b c d", "a b c d e f g").precision()).isEqualTo(0.25);
    }

    @Test
    void dividesRecallByTheExpectedShingles() {
        assertThat(of("a b c d e f g", "a b c d").recall()).isEqualTo(0.25);
    }

    @Test
    void averagesOverDocumentsNotOverShingles() {
        assertThat(of("a b c d", "a b c d", "a b c d e f g", "x").recall()).isEqualTo(0.5);
    }

    @Test
    void takesTheF1OfTheMeans() {
        Scores scores = of("a b c d", "a b c d e f g", "a b c d", "a b c d");
        assertThat(scores.f1()).isCloseTo(2 * 0.625 * 1 / 1.625, within(1e-12));
    }

    @Test
    void leavesOutDocumentsInWhichBothTextsAreEmpty() {
        assertThat(of("", "", "a b c d", "a b c d").precision()).isEqualTo(1);
    }

    @Test
    void lowersPrecisionByTextWhereNoneIsExpected() {
        assertThat(of("", "x", "a b c d", "a b c d").precision()).isEqualTo(0.5);
    }

    @Test
    void doesNotLowerRecallByTextWhereNoneIsExpected() {
        assertThat(of("", "x", "a b c d", "a b c d").recall()).isEqualTo(1);
    }

    @Test
    void lowersPrecisionByDocumentsWithoutText() {
        assertThat(of("a b c d", "", "a b c d", "a b c d").precision()).isEqualTo(0.5);
    }

    @Test
    void scoresAMissingArticleAsEmpty() {
        assertThat(Scores.of(ALL, List.of(), Map.of("1", "a b c d")).empty()).isEqualTo(1);
    }

    @Test
    void isZeroWithoutDocuments() {
        assertThat(Scores.of(ALL, List.of(), Map.of()).f1()).isZero();
    }

    @Test
    void listsTheWorstFirst() {
        assertThat(of("a b c d", "a b c d", "a b c d", "x", "a b c d", "a b c d e")
                        .worst(2))
                .extracting(DocumentScore::id)
                .containsExactly("1", "2");
    }

    /** What was expected and what was found, in turn; ids count from 0. */
    private static Scores of(String... wantedAndFound) {
        Map<String, String> truth = new LinkedHashMap<>();
        List<LabelledPage> articles = new ArrayList<>();
        for (int i = 0; i < wantedAndFound.length; i += 2) {
            String id = Integer.toString(i / 2);
            truth.put(id, wantedAndFound[i]);
            articles.add(LabelledPage.of(id, null, null, null, ContentFormat.TEXT, wantedAndFound[i + 1]));
        }
        return Scores.of(ALL, articles, truth);
    }
}
