package org.lodewire.analysis.clean.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"don’t", "Le ministère a parlé", "Привет, мир", "5 € – “quoted”", "中国 出口 许可", "😀 and é"})
    void repairsDoublyEncodedText(String text) {
        assertThat(DoubleEncoding.repair(twice(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le ministère a parlé",
                "“A IRMÔ, disse",
                "A IRMÃ” disse",
                "Mit Größe – für 5 €",
                "ÃO E ÂO",
                "«LA MÃ»",
                "Ångström"
            })
    void doesNotChangeValidText(String text) {
        assertThat(DoubleEncoding.repair(text)).isEqualTo(text);
    }

    @Test
    void doesNotChangeALineThatIsOnlyPartlyReversible() {
        String mixed = "déjà vu, " + twice("don’t");

        assertThat(DoubleEncoding.repair(mixed)).isEqualTo(mixed);
    }

    @Test
    void repairsEachLineAndEachTextBetweenTagsSeparately() {
        assertThat(DoubleEncoding.repair("<p>é</p><p>" + twice("à l’été") + "</p>\n" + twice("ñ") + "\nü"))
                .isEqualTo("<p>é</p><p>à l’été</p>\nñ\nü");
    }

    /** Decodes UTF-8 bytes as browsers decode Windows-1252: bytes without a character become control characters. */
    private static String twice(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String one = new String(new byte[] {b}, Charset.forName("windows-1252"));
            out.append(one.equals("\uFFFD") ? (char) (b & 0xFF) : one.charAt(0));
        }
        return out.toString();
    }
}
