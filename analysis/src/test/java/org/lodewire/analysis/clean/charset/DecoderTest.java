package org.lodewire.analysis.clean.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.analysis.clean.language.Languages;

class DecoderTest {

    private static final String RUSSIAN = "Министерство сообщило об этом утром";

    private final Decoder decoder = Decoder.load(Languages.load());

    @ParameterizedTest
    @CsvSource({
        "gb2312, GBK, 部门称将発放許可",
        "ks_c_5601-1987, x-windows-949, 똠방각하 정부가 밝혔다",
        "shift_jis, windows-31j, ①磁石の輸出",
        "x-sjis, windows-31j, 磁石の輸出",
        "iso-8859-9, windows-1254, “İzmir’den”",
        "tis-620, x-windows-874, “กระทรวง”",
        "iso-8859-1, windows-1252, “déjà vu” – 5 €",
        "big5, Big5, 部門稱將發放許可",
        "euc-jp, EUC-JP, 磁石の輸出"
    })
    void interpretsLabelsAsBrowsersDo(String label, String charset, String text) {
        assertThat(page("<meta charset=" + label + "><p>" + text, charset, null))
                .isEqualTo(text);
    }

    @Test
    void readsTheMetaElementAndTheXmlDeclaration() {
        assertThat(page(
                        "<META content='text/html; charset=windows-1251' http-equiv=Content-Type><p>" + RUSSIAN,
                        "windows-1251",
                        null))
                .isEqualTo(RUSSIAN);
        assertThat(page("<?xml version=\"1.0\" encoding='koi8-r'?><html><p>" + RUSSIAN, "KOI8-R", null))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void readsADeclarationAfterALongScript() {
        String script = "<script>" + "x = '<'; ".repeat(500) + "</script><!-- <meta charset=utf-8> -->";

        assertThat(page(script + "<meta charset=windows-1251><p>" + RUSSIAN, "windows-1251", null))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void prefersTheExternalCharsetToThatOfThePage() {
        assertThat(page("<meta charset=koi8-r><p>" + RUSSIAN, "windows-1251", "windows-1251"))
                .isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void detectsUtf16WithAndWithoutAByteOrderMark(String charset) {
        assertThat(page("<html><p>" + RUSSIAN, charset, null)).isEqualTo(RUSSIAN);
        assertThat(page("\uFEFF<html><p>" + RUSSIAN, charset, "windows-1252")).isEqualTo(RUSSIAN);
    }

    @Test
    void treatsUtf16DeclaredInAPageAsUtf8() {
        assertThat(page("<meta charset=utf-16><p>" + RUSSIAN, "UTF-8", null)).isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1", "windows-1251", "gb2312", "utf-16le"})
    void ignoresTheDeclaredCharsetIfAllBytesAreValidUtf8(String label) {
        assertThat(page("<p>" + RUSSIAN, "UTF-8", label)).isEqualTo(RUSSIAN);
    }

    @Test
    void ignoresADeclarationOfUtf8IfTheBytesAreInvalid() {
        assertThat(page("<meta charset=utf-8><p>Le ministère a parlé", "windows-1252", null))
                .isEqualTo("Le ministère a parlé");
    }

    @Test
    void toleratesAFewInvalidBytesInUtf8() {
        byte[] bytes = ("<meta charset=utf-8><p>" + RUSSIAN + "|").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;

        assertThat(decoder.page(bytes, null, null).body().text()).startsWith(RUSSIAN);
    }

    @Test
    void guessesTheCharsetFromTheLanguageOrTheDomain() {
        assertThat(page("<html lang=ru-RU><p>" + RUSSIAN, "windows-1251", null)).isEqualTo(RUSSIAN);
        byte[] text = RUSSIAN.getBytes(Charset.forName("windows-1251"));
        assertThat(decoder.text(text, null, "https://www.example.ru:8080/a/b.html"))
                .isEqualTo(RUSSIAN);
        assertThat(page("<html lang=ja><p>磁石の輸出", "windows-31j", null)).isEqualTo("磁石の輸出");
    }

    @Test
    void usesWindows1252WithoutAnyIndication() {
        assertThat(decoder.text("“déjà vu”".getBytes(Charset.forName("windows-1252")), "no such charset", "odd"))
                .isEqualTo("“déjà vu”");
    }

    @Test
    void removesTheByteOrderMarkOfAText() {
        assertThat(decoder.text("\uFEFFа".getBytes(StandardCharsets.UTF_8), null, null))
                .isEqualTo("а");
    }

    @Test
    void repairsADoublyEncodedPage() {
        String twice =
                new String("The ministry’s licences".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        assertThat(page("<p>" + twice, "UTF-8", null)).isEqualTo("The ministry’s licences");
    }

    private String page(String page, String charset, @Nullable String external) {
        return decoder.page(page.getBytes(Charset.forName(charset)), external, null)
                .body()
                .text();
    }
}
