package org.lodewire.analysis.clean.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {

    private static final String[] PIECES = {
        "a",
        "in the harbour of ",
        "é",
        "“",
        "”",
        "мост",
        "橋",
        "𝄞",
        "\u0000",
        "\uFFFF",
        "\u07FF",
        "\u0800",
        "\uD7FF",
        "\uE000"
    };

    @Test
    void decodesWhatTheJdkDecodes() {
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(decoded(text.toString().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(text.toString());
        }
    }

    /** Errors anywhere: changed, lost and foreign bytes, overlong forms and surrogates among them. */
    @Test
    void decodesNothingThatHasAnErrorForTheJdk() {
        Random random = new Random(8);
        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = "a“é橋𝄞 b мост, c".getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(decoded(bytes)).isEqualTo(byJdk(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0 80",
                "E0 80 80",
                "E0 9F BF",
                "ED A0 80",
                "F0 80 80 80",
                "F4 90 80 80",
                "F5 80 80 80",
                "80",
                "E2 80"
            })
    void formsThatNoCharacterHasAreErrors(String hex) {
        String[] digits = hex.split(" ");
        byte[] bytes = new byte[digits.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits[i], 16);
        }

        assertThat(decoded(bytes)).isNull();
    }

    @Test
    void readsOnlyTheGivenNumberOfBytes() {
        Utf8Text text = Utf8Text.decode("ab“c".getBytes(StandardCharsets.UTF_8), 2);

        assertThat(text).isNotNull();
        assertThat(new String(text.chars(), 0, text.length())).isEqualTo("ab");
    }

    private static @Nullable String decoded(byte[] bytes) {
        Utf8Text text = Utf8Text.decode(bytes, bytes.length);
        return text == null ? null : new String(text.chars(), 0, text.length());
    }

    private static @Nullable String byJdk(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
