package org.lodewire.analysis.clean.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    @Test
    void reportsEveryOccurrenceAndCountsAllWords() {
        assertThat(found(WordKind.OF_LANGUAGE, "The tea, the TEA; and théâtre's 5 teas", "tea", "the", "théâtre's"))
                .containsExactly(1, 0, 1, 0, 2);
        assertThat(new WordIndex(WordKind.OF_LANGUAGE, new LinkedHashSet<>(List.of("tea")))
                        .scan("a b, c 7 d", 0, 10, any -> {}))
                .isEqualTo(4);
    }

    @Test
    void treatsNumbersAsWordsOfContent() {
        assertThat(found(WordKind.OF_CONTENT, "it's 5 teas", "5", "it", "s", "it's"))
                .containsExactly(1, 2, 0);
    }

    @Test
    void distinguishesWordsWithTheSameHash() {
        assertThat("aé".hashCode()).isEqualTo("em".hashCode());
        assertThat(found(WordKind.OF_CONTENT, "em aé", "aé")).containsExactly(0);
        assertThat(found(WordKind.OF_CONTENT, "em aé", "aé", "em")).containsExactly(1, 0);
    }

    @Test
    void acceptsUnpairedSurrogates() {
        assertThat(found(WordKind.OF_CONTENT, "\uDC00tea\uD83D tea\uD83D", "tea"))
                .containsExactly(0, 0);
        assertThat(WordKind.OF_CONTENT.words("\uD840\uDC00x \uD83D\uDE00")).containsExactly("\uD840\uDC00x");
    }

    private static List<Integer> found(WordKind kind, String text, String... words) {
        List<Integer> found = new ArrayList<>();
        new WordIndex(kind, new LinkedHashSet<>(List.of(words))).scan(text, 0, text.length(), found::add);
        return found;
    }
}
