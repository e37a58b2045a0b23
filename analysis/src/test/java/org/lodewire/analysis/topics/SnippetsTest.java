package org.lodewire.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;

class SnippetsTest {

    private static String around(String text, String mention) {
        int start = text.indexOf(mention);
        return Snippets.around(text, start, start + mention.length());
    }

    @Test
    void showsAShortTextCompletely() {
        assertThat(around("China curbs rare earth exports.", "rare earth"))
                .isEqualTo("China curbs rare earth exports.");
    }

    @Test
    void joinsLines() {
        assertThat(around("China\n\n curbs\trare\u0000earth \r\n exports. ", "rare\u0000earth"))
                .isEqualTo("China curbs rare earth exports.");
    }

    @Test
    void cutsBetweenWordsOnBothSides() {
        String text = "before ".repeat(100) + "tariff" + " after".repeat(100);
        String snippet = around(text, "tariff");
        assertThat(snippet).matches("…(before )+tariff( after)+…");
        assertThat(snippet.length()).isBetween(180, 200);
    }

    @Test
    void givesUnusedRoomBeforeTheMentionToTheTextAfterIt() {
        String snippet = around("A tariff" + " after".repeat(100), "tariff");
        assertThat(snippet).startsWith("A tariff after").endsWith(" after…");
        assertThat(snippet.length()).isBetween(185, 200);
    }

    @Test
    void givesUnusedRoomAfterTheMentionToTheTextBeforeIt() {
        String snippet = around("before ".repeat(100) + "tariff now", "tariff");
        assertThat(snippet).startsWith("…before ").endsWith("before tariff now");
        assertThat(snippet.length()).isBetween(185, 200);
    }

    @Test
    void cutsALongMentionBetweenWords() {
        String mention = "rare earth ".repeat(50).strip();
        String snippet = around("The " + mention + " end", mention);
        assertThat(snippet).startsWith("rare earth").endsWith("…").doesNotContain("rar…", "eart…");
        assertThat(snippet.length()).isBetween(185, 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 93, 96, 97, 98, 99, 150, 199, 200, 201, 500, 2000})
    void neverExceedsItsLengthOrSplitsACharacter(int around) {
        String[] texts = {
            "😀".repeat(around) + "tariff" + "😀".repeat(around),
            "ab ".repeat(around) + "tariff" + " ab".repeat(around),
            "tariff" + "😀 ".repeat(around),
            " ".repeat(around) + "tariff" + "\n".repeat(around),
        };
        for (String text : texts) {
            String snippet = around(text, "tariff");
            assertThat(snippet).contains("tariff");
            assertThat(snippet.codePointCount(0, snippet.length())).isLessThanOrEqualTo(Snippets.MAX_CODE_POINTS);
            assertThat(snippet.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {194, 195, 196, 197, 198, 199, 200, 201, 900, 5000})
    void fitsMentionsOfAnyLength(int length) {
        String mention = "x".repeat(length);
        String snippet = around("word word word " + mention + " word word word", mention);
        assertThat(snippet.length()).isLessThanOrEqualTo(Snippets.MAX_CODE_POINTS);
        assertThat(snippet).contains("xxx");
    }

    private static Span span(Field field, String snippet) {
        return new Span(field, 0, 1, snippet);
    }

    @Test
    void evidenceShowsTheTextAndNotTheTitleAgain() {
        assertThat(Snippets.beyondTitle(
                        "China curbs  rare earths",
                        List.of(
                                span(Field.TITLE, "China curbs rare earths"),
                                span(Field.BODY, "China curbs rare earths"),
                                span(Field.BODY, "…new rules for rare earths…"))))
                .isEqualTo("…new rules for rare earths…");
    }

    @Test
    void evidenceOfATitleAloneHasNoSnippet() {
        assertThat(Snippets.beyondTitle("Rare earths", List.of(span(Field.TITLE, "Rare earths"))))
                .isNull();
    }

    @Test
    void rejectsARangeOutsideTheText() {
        assertThatThrownBy(() -> Snippets.around("short", 3, 9)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
