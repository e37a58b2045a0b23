package org.lodewire.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointOffsetsTest {
    @Test
    void countsASurrogatePairOnce() {
        CodePointOffsets offsets = new CodePointOffsets("a\uD83D\uDE00b");
        assertThat(offsets.at(1)).isEqualTo(1);
        assertThat(offsets.at(3)).isEqualTo(2);
        assertThat(offsets.at(4)).isEqualTo(3);
    }

    @Test
    void countsALoneSurrogateAsOne() {
        CodePointOffsets offsets = new CodePointOffsets("\uDE00\uD83Dx\uD83D");
        assertThat(offsets.at(3)).isEqualTo(3);
        assertThat(offsets.at(4)).isEqualTo(4);
    }

    @Test
    void agreesWithStringCodePointCount() {
        Random random = new Random(7);
        char[] letters = {'a', '\uD83D', '\uDE00', '\u00e9'};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append(letters[random.nextInt(letters.length)]);
        }
        CodePointOffsets offsets = new CodePointOffsets(text.toString());
        for (int offset = 0; offset <= text.length(); offset++) {
            boolean insidePair = offset > 0
                    && offset < text.length()
                    && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
            if (!insidePair) {
                assertThat(offsets.at(offset)).isEqualTo(text.codePointCount(0, offset));
            }
        }
    }

    @Test
    void rejectsDescendingOffsets() {
        CodePointOffsets offsets = new CodePointOffsets("abc");
        offsets.at(2);
        assertThatIllegalArgumentException().isThrownBy(() -> offsets.at(1));
    }

    @Test
    void rejectsAnOffsetOutsideTheText() {
        CodePointOffsets offsets = new CodePointOffsets("abc");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> offsets.at(4));
    }
}
