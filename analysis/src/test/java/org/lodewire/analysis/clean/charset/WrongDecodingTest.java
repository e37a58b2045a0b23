package org.lodewire.analysis.clean.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.clean.language.Languages;

class WrongDecodingTest {

    private static final Decoder DECODER = Decoder.load(Languages.load());
    private static final String RUSSIAN = "Старый мост через реку закрыт с понедельника. Инженеры ищут причину.";
    private static final String CZECH = "Starý most přes řeku je od pondělí uzavřen. Přívoz převáží cestující.";
    private static final String GREEK = "Η παλιά γέφυρα πάνω από το ποτάμι είναι κλειστή από τη Δευτέρα.";
    private static final String ARABIC = "أغلق الجسر القديم فوق النهر منذ يوم الاثنين بعد العاصفة.";
    private static final String CHINESE = "河上的旧桥自周一起关闭，渡船将运送乘客。";

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "IBM866", "IBM437", "windows-1250", "windows-1252", "x-MacRoman"})
    void repairsUtf8ThatWasTakenForASingleByteCharset(String charset) {
        for (String text : List.of(RUSSIAN, CZECH, GREEK, ARABIC, CHINESE)) {
            assertThat(decoded(taken(text, charset))).isEqualTo(text);
        }
    }

    @Test
    void repairsUtf8ThatWasTakenForAnotherCharsetSeveralTimes() {
        String twice = taken(taken(RUSSIAN, "windows-1251"), "windows-1251");
        String thrice = taken(taken(taken(CZECH, "windows-1252"), "windows-1252"), "windows-1252");

        assertThat(decoded(twice)).isEqualTo(RUSSIAN);
        assertThat(decoded(thrice)).isEqualTo(CZECH);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "ISO-8859-5"})
    void repairsASingleByteCharsetThatWasTakenForWindows1252(String charset) {
        String taken = new String(RUSSIAN.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);

        assertThat(decoded(taken)).isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUSSIAN,
                CZECH,
                GREEK,
                ARABIC,
                CHINESE,
                "Её слова — «нет» — повторил сын. Рядом стояли Роман и Света, С. Рязанцев и Р. Сомов.",
                "„Äpfel“ – Österreich – „Übel“",
                "Ça va ? « Été » – œuvre d’Émile",
                "ÄÖÜ ÅÄÖ ÉÈÊ",
                "Þórður Ægisson sá það á Íslandi",
                "Đường phố ở Hà Nội bị ngập nước."
            })
    void leavesCorrectTextAlone(String text) {
        assertThat(decoded(text)).isEqualTo(text);
    }

    private static String decoded(String text) {
        return DECODER.text(text.getBytes(StandardCharsets.UTF_8), "utf-8", null);
    }

    /** Returns the UTF-8 of a text as the characters of a charset; a byte without one is a control character. */
    private static String taken(String text, String charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = new String(new byte[] {b}, Charset.forName(charset)).charAt(0);
            out.append(c == '\uFFFD' ? (char) (b & 0xFF) : c);
        }
        return out.toString();
    }
}
