package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.source.Line;
import org.lodewire.schemas.article.FieldLimits;

class ArticleRowsTest {

    private static Row parse(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return ArticleRows.LARGEST.parse(new Line(1, bytes, bytes.length, false, 0));
    }

    @Test
    void hasTheIdThatTheRowGives() throws BadRowException {
        assertThat(parse("{\"id\":\"a\",\"text\":\"x\"}").id()).isEqualTo("a");
        assertThat(parse("{\"id\":7,\"text\":\"x\"}").id()).isEqualTo("7");
    }

    @Test
    void hasTheIdOfTheArticleIfTheRowGivesNone() throws BadRowException {
        String id = parse("{\"url\":\"https://a.example/1\",\"text\":\"x\"}").id();

        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(parse("{\"id\":\" \",\"url\":\"https://a.example/1?utm_source=b\",\"text\":\"y\"}")
                        .id())
                .isEqualTo(id);
    }

    @Test
    void cutsTitlesAndReadsListsAsAProducerDoes() {
        Row row = parse("{\"title\":\"" + "x".repeat(5_000) + "\",\"author\":[\"Ann\",\"Bob\"],\"text\":\"x\"}");

        assertThat(row.textOrNull("title")).hasSize(FieldLimits.TITLE);
        assertThat(row.textOrNull("author")).isEqualTo("Ann, Bob");
    }

    @Test
    void hasTheTextOfAnArticleThatHasAPageToo() throws BadRowException {
        Row row = parse("{\"html\":\"<p>page\",\"text\":\"text\"}");

        assertThat(row.content("html").bytes()).asString().isEqualTo("<p>page");
        assertThat(row.text("text")).isEqualTo("text");
    }

    @Test
    void reportsWhatAProducerWouldReject() {
        assertThatThrownBy(parse("{\"id\":\"a\",\"title\":\"no text\"}")::check)
                .isInstanceOf(BadRowException.class)
                .hasMessage("is no article: neither 'html' nor 'text' is present");
        assertThat(parse("{\"id\":\"a\",\"title\":\"no text\"}").idOrNull()).isEqualTo("a");
    }

    @Test
    void aWithdrawalHasNoText() {
        assertThatThrownBy(() -> parse("{\"withdrawn\":true,\"url\":\"https://a.example/1\"}")
                        .text("text"))
                .isInstanceOf(BadRowException.class)
                .hasMessage("withdraws an article, and has no text");
    }
}
