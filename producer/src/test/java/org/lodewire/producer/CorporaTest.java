package org.lodewire.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.publish.Broker;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;

class CorporaTest {

    @TempDir
    private Path folder;

    private final Broker broker = new Broker();

    @Test
    void replaysSeveralFilesOfRows() throws IOException {
        Path one = Files.writeString(folder.resolve("1.ndjson"), row("a"));
        Path two = Files.writeString(folder.resolve("2.ndjson"), row("b"));

        assertThat(replay(one, two).sent()).isEqualTo(2);
    }

    @Test
    void replaysAnArchiveOnItsOwnClock() throws IOException {
        Files.write(folder.resolve("1.warc"), page("1", "2025-06-11T10:00:00Z"));
        Files.write(folder.resolve("2.warc"), page("2", "2025-06-12T10:00:00Z"));

        PublishSummary summary = replay(folder);

        assertThat(summary.clock()).isEqualTo("2025-06-12T10:00:00Z");
        assertThat(summary.dates().undated()).isZero();
        assertThat(broker.articles())
                .extracting(RawArticle::getTime)
                .extracting(ArticleTime::getSeen, ArticleTime::getEvent, ArticleTime::getClock)
                .allSatisfy(times -> assertThat(times.toList()).doesNotContain(Broker.NOW));
        assertThat(broker.articles()).extracting(RawArticle::getCharset).containsOnly("iso-8859-1");
    }

    @Test
    void doesNotBelieveADateInTheFuture() throws IOException {
        Files.write(folder.resolve("1.warc"), page("1", "2099-01-01T00:00:00Z"));

        assertThat(replay(folder).clock()).isNull();
    }

    @Test
    void refusesToMixArchivesAndRows() throws IOException {
        Files.write(folder.resolve("1.warc"), page("1", "2025-06-11T10:00:00Z"));
        Files.writeString(folder.resolve("2.ndjson"), row("b"));

        assertThatThrownBy(() -> Corpora.at(List.of(folder), SizeLimit.DEFAULT))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("separately");
    }

    private PublishSummary replay(Path... paths) {
        return new Replay(ReplayOptions.DEFAULT, ProgressListener.NONE, new StopSignal())
                .run(Corpora.at(List.of(paths), SizeLimit.DEFAULT), broker.publisher(PublishOptions.DEFAULT));
    }

    private static String row(String title) {
        return "{\"title\": \"" + title + "\", \"text\": \"x\", \"published\": \"2025-06-11\"}\n";
    }

    private static byte[] page(String name, String date) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<html>" + name;
        String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/" + name
                + "\r\nWARC-Date: " + date + "\r\nContent-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
        assertThat(Instant.parse(date)).isNotNull();
        return record.getBytes(StandardCharsets.ISO_8859_1);
    }
}
