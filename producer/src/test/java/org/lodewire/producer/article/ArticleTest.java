package org.lodewire.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.time.Watermark;

class ArticleTest {

    private static final String URL = "https://a.example/story";

    @Test
    void hasAnIdOfThirtyTwoHexadecimalDigits() {
        assertThat(article("Agency", URL, "text").id()).matches("[0-9a-f]{32}");
    }

    @Test
    void hasTheSameIdAfterARevision() {
        assertThat(article("Agency", URL, "first").id())
                .isEqualTo(article("Other", "http://www.a.example/story/?utm_source=x", "second")
                        .id());
    }

    @Test
    void hasAnIdOfSourceTitleAndContentIfThereIsNoUrl() {
        String id = article("Agency", null, "text").id();

        assertThat(article("Agency", "not a URL", "text").id()).isEqualTo(id);
        assertThat(article("Agency", null, "other").id()).isNotEqualTo(id);
        assertThat(article("Other", null, "text").id()).isNotEqualTo(id);
        assertThat(article("Agency", null, "Title", "text").id()).isNotEqualTo(id);
        assertThat(article("Agency", null, " ", "text").id()).as("no title").isEqualTo(id);
    }

    @Test
    void ignoresTheTitleIfThereIsAUrl() {
        assertThat(article("Agency", URL, "Title", "text").id())
                .isEqualTo(article("Agency", URL, "text").id());
    }

    @Test
    void hasAnIdThatSeparatesTitleAndContent() {
        assertThat(article("a", null, "b\u0000c", "d").id())
                .isNotEqualTo(article("a", null, "b", "c\u0000d").id());
    }

    @Test
    void hasAnIdThatSeparatesSourceAndContent() {
        assertThat(article("ab", null, "c").id())
                .isNotEqualTo(article("a", null, "bc").id());
    }

    @ParameterizedTest
    @MethodSource
    void cleansTheNameOfItsSource(String given, String cleaned) {
        assertThat(article(given, null, "text").source()).isEqualTo(cleaned);
    }

    static Stream<String[]> cleansTheNameOfItsSource() {
        return Stream.of(
                new String[] {"  The\tTimes \u0000\r\n of  X ", "The Times of X"},
                new String[] {new Watermark(7, false).key(), "watermark/0/7"},
                new String[] {"\u0001", "unknown"},
                new String[] {"", "unknown"},
                new String[] {null, "unknown"},
                new String[] {"a\ud800b", "a\ufffdb"},
                new String[] {"x".repeat(300), "x".repeat(200)},
                new String[] {"x".repeat(199) + "\ud83d\ude00", "x".repeat(199)});
    }

    @Test
    void usesTheSiteAsSourceIfNoneIsGiven() {
        assertThat(article(null, "https://www.a.example/x", "text").source()).isEqualTo("a.example");
    }

    @Test
    void isRejectedWithItsId() {
        Article article = article("Agency", URL, "text");
        Rejection rejection = article.rejected(RejectionReason.OTHER, "bad \u001b[31m\nthing");

        assertThat(rejection.articleId()).isEqualTo(article.id());
        assertThat(rejection.source()).isEqualTo("Agency");
        assertThat(rejection.url()).hasToString(URL);
        assertThat(rejection.detail()).isEqualTo("bad [31m thing");
    }

    private static Article article(@Nullable String source, @Nullable String url, String text) {
        return article(source, url, null, text);
    }

    private static Article article(@Nullable String source, @Nullable String url, @Nullable String title, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return Article.of(
                Metadata.of(source, url, title, null, null, null),
                ContentFormat.TEXT,
                Content.of(text),
                new Provenance("file", 0, content, content.length));
    }
}
