package org.lodewire.analysis.clean.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.analysis.clean.language.Languages;

class CharsetGuessTest {

    private final Decoder decoder = Decoder.load(Languages.load());

    @ParameterizedTest
    @CsvSource({
        "de, windows-1252",
        "fr, windows-1252",
        "es, windows-1252",
        "it, windows-1252",
        "pt, windows-1252",
        "sv, windows-1252",
        "da, ISO-8859-15",
        "no, windows-1252",
        "fi, windows-1252",
        "pl, windows-1250",
        "pl, ISO-8859-2",
        "cs, windows-1250",
        "cs, ISO-8859-2",
        "sk, windows-1250",
        "hu, windows-1250",
        "hu, ISO-8859-2",
        "hr, ISO-8859-2",
        "et, windows-1257",
        "lv, windows-1257",
        "lt, windows-1257",
        "ru, windows-1251",
        "ru, KOI8-R",
        "ru, ISO-8859-5",
        "uk, windows-1251",
        "bg, windows-1251",
        "el, windows-1253",
        "el, ISO-8859-7",
        "tr, windows-1254",
        "he, windows-1255",
        "ar, windows-1256",
        "ar, ISO-8859-6",
        "th, x-windows-874",
        "zh-Hans, GB18030",
        "zh-Hant, Big5-HKSCS",
        "ja, windows-31j",
        "ja, EUC-JP",
        "ja, ISO-2022-JP",
        "ko, x-windows-949"
    })
    void decodesATextAndAPageThatDeclareNoCharset(String language, String name) {
        Charset charset = Charset.forName(name);
        // What the charset lacks is a question mark.
        byte[] bytes = report(language).getBytes(charset);
        String text = new String(bytes, charset);

        assertThat(decoder.text(bytes, null, null)).isEqualTo(text);
        byte[] page = ("<html><body><p class='a'>" + text + "</p></body></html>").getBytes(charset);
        assertThat(decoder.page(page, null, null).body().text()).isEqualTo(text);
    }

    @Test
    void readsQuotationMarksAloneAsWestern() {
        byte[] bytes = report("en").getBytes(Charset.forName("windows-1252"));

        assertThat(decoder.text(bytes, null, null)).isEqualTo(report("en"));
    }

    @ParameterizedTest
    @CsvSource({"ru, windows-1251", "el, windows-1253", "cs, windows-1250"})
    void overridesTheDeclarationOfAServerThatIsCertainlyWrong(String language, String name) {
        byte[] bytes = report(language).getBytes(Charset.forName(name));

        assertThat(decoder.text(bytes, "iso-8859-1", null)).isEqualTo(new String(bytes, Charset.forName(name)));
    }

    @ParameterizedTest
    @CsvSource({"de", "fr", "pt", "sv", "it"})
    void keepsACorrectDeclaration(String language) {
        Charset western = Charset.forName("windows-1252");
        byte[] bytes = report(language).getBytes(western);

        assertThat(decoder.text(bytes, "iso-8859-1", "https://a.pl/")).isEqualTo(new String(bytes, western));
    }

    private static String report(String language) {
        try (InputStream in = CharsetGuessTest.class.getResourceAsStream("/org/lodewire/analysis/clean/bridge.tsv")) {
            return Stream.of(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(row -> row.startsWith(language + "\t"))
                    .map(row -> row.substring(row.indexOf('\t', row.indexOf('\t') + 1) + 1)
                            .replace('\t', ' '))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
