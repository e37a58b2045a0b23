package org.lodewire.analysis.entities.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    @Test
    void doesNotSplitAcronymsInitialsAndAbbreviations() {
        assertThat(words("The U.S. firm J. Smith Co. of Amazon.com fame."))
                .containsExactly("The", "U.S.", "firm", "J.", "Smith", "Co.", "of", "Amazon.com", "fame", ".");
    }

    @Test
    void separatesThePossessiveButKeepsInnerApostrophes() {
        assertThat(words("China’s O'Brien don't Shi'ites'"))
                .containsExactly("China", "’s", "O'Brien", "don't", "Shi'ites", "'");
    }

    @Test
    void splitsWordsAtHyphensButNotNumbers() {
        assertThat(words("rare-earth 10,000 2.5%")).containsExactly("rare", "-", "earth", "10,000", "2.5", "%");
    }

    @Test
    void determinesShapes() {
        Tokens tokens = Tokenizer.tokenize("troops Beijing NATO J. 17 's");
        assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::shape))
                .containsExactly(
                        Shape.LOWER,
                        Shape.CAPITALISED,
                        Shape.CAPITALS,
                        Shape.INITIAL,
                        Shape.NUMBER,
                        Shape.MARK,
                        Shape.LOWER);
    }

    @Test
    void startsSentencesAfterFullStopsLineBreaksAndQuotationMarks() {
        Tokens tokens = Tokenizer.tokenize("One two. Three, \"Four five\"\nsix Seven");
        assertThat(IntStream.range(0, tokens.size())
                        .filter(tokens::isSentenceStart)
                        .mapToObj(tokens::word))
                .containsExactly("One", "Three", "Four", "six");
    }

    @Test
    void marksHeadingsInTitleCase() {
        Tokens tokens =
                Tokenizer.tokenize("Beijing Weighs Broad Limits on Magnets\nOfficials weighed the limits on Monday.");
        assertThat(IntStream.range(0, tokens.size()).filter(tokens::isTitleCase).mapToObj(tokens::word))
                .containsExactly("Beijing", "Weighs", "Broad", "Limits", "on", "Magnets");
    }

    @Test
    void marksLinesInCapitals() {
        Tokens tokens = Tokenizer.tokenize("TALK TO US ABOUT IT\nWe did.");
        assertThat(IntStream.range(0, tokens.size())
                        .filter(tokens::isInCapitalsLine)
                        .count())
                .isEqualTo(5);
    }

    @Test
    void foldsAccentsFullStopsAndCase() {
        assertThat(List.of("São", "U.S.", "Türkiye", "O’Brien").stream().map(Tokens::fold))
                .containsExactly("sao", "us", "turkiye", "o'brien");
    }

    @Test
    void foldsTheLastWordOfAVeryLongText() {
        Tokens tokens = Tokenizer.tokenize("Word ".repeat(70_000));

        assertThat(tokens.key(tokens.size() - 1)).isEqualTo("word");
    }

    private static List<String> words(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList();
    }
}
