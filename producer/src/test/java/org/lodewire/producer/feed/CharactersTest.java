package org.lodewire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    private static final String FEED = "<rss><title>Đorđe, Łódź, Ελλάδα, Пример, 日本</title></rss>";

    private static byte[] encoded(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static String decoded(byte[] bytes, @Nullable String mediaType) {
        return Characters.decode(bytes, mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, Café",
        "windows-1252, “Café”",
        "windows-1251, Пример ленты",
        "KOI8-R, Пример ленты",
        "Shift_JIS, 日本の新聞",
        "EUC-JP, 日本の新聞",
        "ISO-2022-JP, 日本の新聞",
        "GB2312, 中国新闻",
        "Big5, 臺灣新聞",
        "EUC-KR, 한국 신문"
    })
    void readsTheCharsetThatTheDocumentDeclares(String charset, String title) {
        String feed = "<?xml version='1.0' encoding='" + charset + "'?><rss><title>" + title + "</title></rss>";

        assertThat(decoded(encoded(feed, charset), null)).isEqualTo(feed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE"})
    void readsWideCharactersWithAndWithoutAMark(String charset) {
        assertThat(decoded(encoded(FEED, charset), null)).isEqualTo(FEED);
        assertThat(decoded(encoded('\ufeff' + FEED, charset), null)).isEqualTo(FEED);
    }

    @Test
    void readsTheCharsetOfTheServer() {
        String title = "<rss><title>Пример</title></rss>";

        assertThat(decoded(encoded(title, "windows-1251"), "text/xml; charset=\"windows-1251\""))
                .isEqualTo(title);
    }

    @Test
    void believesTheDocumentIfTheServerNamesItsDefault() {
        String feed = "<?xml version='1.0' encoding='KOI8-R'?><rss><title>Пример</title></rss>";

        assertThat(decoded(encoded(feed, "KOI8-R"), "text/xml; charset=ISO-8859-1"))
                .isEqualTo(feed);
        assertThat(decoded(encoded(feed, "KOI8-R"), "text/xml; charset=utf-8")).isEqualTo(feed);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE"})
    void reads16BitCharactersWithAndWithoutAMark(String charset) {
        assertThat(decoded(encoded(FEED, charset), null)).isEqualTo(FEED);
    }

    @Test
    void removesAByteOrderMark() {
        assertThat(decoded(encoded("\ufeff" + FEED, "UTF-8"), null)).isEqualTo(FEED);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1251", "UTF-16", "nonsense", "''"})
    void believesBytesThatAreUtf8MoreThanTheDeclaration(String declared) {
        String feed = "<?xml version='1.0' encoding='" + declared + "'?>" + FEED;

        assertThat(decoded(encoded(feed, "UTF-8"), null)).isEqualTo(feed);
    }

    @Test
    void readsWindows1252WhereUtf8IsDeclaredAndAbsent() {
        String feed = "<?xml version='1.0' encoding='utf-8'?><rss><title>Café “x” – naïve</title></rss>";

        assertThat(decoded(encoded(feed, "windows-1252"), null)).isEqualTo(feed);
    }

    @Test
    void readsEntriesInTwoCharsets() {
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        feed.writeBytes("<rss><title>Ελλάδα".getBytes(StandardCharsets.UTF_8));
        feed.writeBytes(encoded("</title><title>Café</title></rss>", "windows-1252"));

        assertThat(decoded(feed.toByteArray(), null)).isEqualTo("<rss><title>Ελλάδα</title><title>Café</title></rss>");
    }

    @Test
    void readsThePageThatAMetaElementDeclares() {
        String page = "<html><head><META http-equiv=Content-Type content='text/html;"
                + " charset=windows-1251'></head>Пример</html>";

        assertThat(decoded(encoded(page, "windows-1251"), null)).isEqualTo(page);
    }
}
