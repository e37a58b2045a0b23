package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.ContentFormat;

class HostileInputTest {

    private static final int MEBIBYTE = 1 << 20;

    // Immutable, and takes a while to load.
    private static final Cleaner CLEANER = new Cleaner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<i class=x>",
                "<header>",
                "<div class=ad>",
                "<table><tr><td>",
                "<a href=x>",
                "<ul><li>",
                "<p>",
                "<br>",
                "</p>",
                "<h1><div>",
                "<svg>",
                "<article>",
                "<!--",
                "<a",
                "&amp",
                "<font color=1><p>",
                "<b itemprop=author>",
                "<a rel=author>",
                "<svg><title>",
                "<script type=application/ld+json>{"
            })
    void acceptsHalfAMebibyteOfOneTag(String tag) {
        String page = "<body><p>Some words of the article.</p>" + tag.repeat(MEBIBYTE / 2 / tag.length());

        assertThat(clean(page, ContentFormat.HTML).text()).contains("Some words of the article.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p title='%s'>",
                "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"%s\"}</script>",
                "<script type=application/ld+json>[%s</script>",
                "<time datetime=%s>",
                "<h1>%s</h1>",
                "<link rel=canonical href='%s'>",
                "<meta name=author content='%s'>",
                "<meta charset=%s>"
            })
    void acceptsALongValue(String tag) {
        String page = "<body><p>Some words of the article.</p>" + tag.formatted("{[\uD800,é ".repeat(MEBIBYTE / 4))
                + "<p>More words.</p>";

        assertThat(clean(page, ContentFormat.HTML).text()).contains("Some words of the article.");
    }

    @Test
    void acceptsAHundredThousandNestedElements() {
        String page =
                "<body><p>Some words of the article.</p>" + "<div>".repeat(100_000) + "x" + "</div>".repeat(100_000);

        assertThat(clean(page, ContentFormat.HTML).text()).contains("Some words of the article.");
    }

    @Test
    void readsOnlyTheBeginningOfAHugePage() {
        String page = "<body><p>Some words of the article.</p>" + ("<p>" + "word ".repeat(1_000)).repeat(4_000);

        CleanedText cleaned = clean(page, ContentFormat.HTML);
        assertThat(cleaned.keptCharacters() + cleaned.removedCharacters()).isBetween(1, 5 * MEBIBYTE);
    }

    @ParameterizedTest
    @EnumSource
    void returnsEmptyTextForEmptyContent(ContentFormat format) {
        CleanedText cleaned = clean("", format);

        assertThat(cleaned.text()).isEmpty();
        assertThat(cleaned.removed()).isEmpty();
        assertThat(cleaned.keptCharacters()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAnyBytes(ContentFormat format) {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            assertThat(CLEANER.clean(new CleanInput("s", "\uD800", null, null, null, format, bytes, "no such charset")))
                    .isNotNull();
        }
    }

    @Test
    void acceptsALineOfFiveMebibytes() {
        assertThat(clean("word ".repeat(MEBIBYTE), ContentFormat.TEXT).keptCharacters())
                .isBetween(1, 5 * MEBIBYTE);
    }

    @Test
    void limitsTheRecordedRemovals() {
        CleanedText cleaned = clean(
                "Advertisement\n".repeat(50_000) + "A paragraph of the article is here, and it stays.",
                ContentFormat.TEXT);

        assertThat(cleaned.removed()).hasSizeLessThanOrEqualTo(500);
        assertThat(cleaned.removedCharacters()).isGreaterThan(200_000);
    }

    private CleanedText clean(String content, ContentFormat format) {
        return CLEANER.clean(
                new CleanInput("s", null, null, null, null, format, content.getBytes(StandardCharsets.UTF_8), null));
    }
}
