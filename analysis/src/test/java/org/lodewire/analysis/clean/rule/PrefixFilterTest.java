package org.lodewire.analysis.clean.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixFilterTest {

    private static boolean mayBegin(String phrase, String text) {
        PrefixFilter filter = new PrefixFilter();
        filter.add(phrase);
        return filter.mayBegin(FoldedLine.of(text), 0, text.length());
    }

    @Test
    void findsPhrasesAtTheBeginning() {
        assertThat(mayBegin("read more", "Read more about it")).isTrue();
    }

    @Test
    void findsPhrasesThatAreShorterThanAPrefix() {
        assertThat(mayBegin("ad", "AD: a new car")).isTrue();
    }

    @Test
    void comparesNumbersAsOneFoldedCharacter() {
        assertThat(mayBegin("0 min read", "1234 min read")).isTrue();
    }

    @Test
    void excludesOtherBeginnings() {
        assertThat(mayBegin("read more", "The council met on Tuesday.")).isFalse();
    }

    @Test
    void excludesTextsThatEndBeforeThePhraseDoes() {
        assertThat(mayBegin("read more", "Re")).isFalse();
    }

    private static boolean mayEnd(String phrase, String text) {
        PrefixFilter filter = new PrefixFilter();
        filter.add(new StringBuilder(phrase).reverse());
        return filter.mayEnd(FoldedLine.of(text), 0, text.length());
    }

    @Test
    void findsPhrasesAtTheEnd() {
        assertThat(mayEnd("sign up", "To read more, Sign Up")).isTrue();
    }

    @Test
    void excludesOtherEnds() {
        assertThat(mayEnd("sign up", "The council met on Tuesday")).isFalse();
    }
}
