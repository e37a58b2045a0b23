package org.lodewire.analysis.entities.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AsciiTokensTest {
    private static final String CHARACTERS = "aeZTThhe09.,'-\" \t\n\u2019\u00e9\u00c9\u0130$(";

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(80); i >= 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private static boolean hasInnerCapital(String word) {
        return word.chars().skip(1).limit(39).anyMatch(Character::isUpperCase);
    }

    @Test
    void hashesTokensAsTheyAreHashedWithoutIt() {
        Random random = new Random(3);
        for (int run = 0; run < 5_000; run++) {
            Tokens tokens = Tokenizer.tokenize(randomText(random));
            for (int i = 0; i < tokens.size(); i++) {
                String word = tokens.words(i, i + 1);
                assertThat(tokens.keyHash(i)).isEqualTo(Tokens.keyHash(Tokens.fold(tokens.word(i))));
                assertThat(tokens.caseHash(i)).isEqualTo(CaseHash.of(word, 0, Math.min(40, word.length())));
                assertThat(tokens.hasInnerCapital(i)).isEqualTo(hasInnerCapital(word));
            }
        }
    }

    @Test
    void readsWordsOfTheGreatestLength() {
        for (int length = 38; length <= 62; length++) {
            String word = "A" + "b".repeat(length - 1);
            for (String text : new String[] {word, word + " ", word + "."}) {
                Tokens tokens = Tokenizer.tokenize(text);
                assertThat(tokens.words(0, 1)).isEqualTo(word);
                assertThat(tokens.shape(0)).isEqualTo(Shape.CAPITALISED);
            }
        }
    }

    @Test
    void leavesTheWordsAtWhichOtherRulesApply() {
        assertThat(new AsciiTokens("don't").read(0)).isZero();
        assertThat(new AsciiTokens("U.S.").read(0)).isZero();
        assertThat(new AsciiTokens("TheWall").read(0)).isZero();
        assertThat(new AsciiTokens("caf\u00e9").read(0)).isZero();
        assertThat(new AsciiTokens("'s").read(0)).isZero();
        assertThat(new AsciiTokens("Then").read(0)).isEqualTo(4);
    }
}
