package org.lodewire.analysis.entities.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensPropertyTest {
    @Test
    void coversEveryLetterOfAnyTextOnceInOrder() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
            }
            Tokens tokens = Tokenizer.tokenize(text.toString());
            int at = 0;
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.start(i)).isGreaterThanOrEqualTo(at).isLessThan(tokens.end(i));
                assertThat(text.substring(at, tokens.start(i)).codePoints().noneMatch(Character::isLetterOrDigit))
                        .isTrue();
                at = tokens.end(i);
            }
            assertThat(text.substring(at).codePoints().noneMatch(Character::isLetterOrDigit))
                    .isTrue();
        }
    }
}
