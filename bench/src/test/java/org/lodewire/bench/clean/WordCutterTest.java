package org.lodewire.bench.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.ContentFormat;

class WordCutterTest {

    @Test
    void cutsALongText() {
        assertThat(cut(2, "a b c d")).containsExactly("a b", "c d");
    }

    @Test
    void joinsShortTextsWithALineBreak() {
        assertThat(cut(3, "a", "b", "c")).containsExactly("a\nb\nc");
    }

    @Test
    void leavesLineBreaksWhereTheyAre() {
        assertThat(cut(3, "a\n\nb c")).containsExactly("a\n\nb c");
    }

    @Test
    void dropsAnIncompleteTextAtTheEnd() {
        assertThat(cut(2, "a b c")).containsExactly("a b");
    }

    @Test
    void findsNothingInTooFewWords() {
        assertThat(cut(4, "a b c")).isEmpty();
    }

    @Test
    void findsNoWordInWhiteSpace() {
        assertThat(cut(1, " \n ", "a")).containsExactly("a");
    }

    private static List<String> cut(int words, String... texts) {
        List<LabelledPage> articles = Stream.of(texts)
                .map(text -> LabelledPage.of("1", null, null, null, ContentFormat.TEXT, text))
                .toList();
        return new WordCutter(words)
                .cut(articles).stream().map(LabelledPage::string).toList();
    }
}
