package org.lodewire.producer.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.publish.Broker;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;

@Timeout(300)
class FolderWatchTest {

    private static final Duration SETTLE = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private final Broker broker = new Broker();
    private final StopSignal stop = new StopSignal();
    private Instant now = Broker.NOW;
    private Publisher publisher;
    private FolderWatch watch;

    @BeforeEach
    void start() {
        publisher = broker.publisher(PublishOptions.DEFAULT);
        watch = new FolderWatch(new FolderOptions(folder, SETTLE, "desk", SizeLimit.DEFAULT), stop, () -> now);
    }

    @Test
    void publishesEveryKindOfFileAndMovesIt() throws IOException {
        write("rows.ndjson", "{\"title\": \"a\", \"text\": \"x\"}\n{\"title\": \"b\", \"text\": \"x\"}\n");
        write("one.json", "{\n  \"title\": \"c\",\n  \"text\": \"x\"\n}\n");
        write("page.html", "<html><p>Neodymium</p></html>");
        write("text.txt", "Neodymium");
        write("noname", "<!DOCTYPE html><p>Uranium</p>");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("zipped.txt.gz")))) {
            out.write("Lithium".getBytes(StandardCharsets.UTF_8));
        }
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>x";
        write(
                "pages.warc",
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: "
                        + http.length() + "\r\n\r\n" + http + "\r\n\r\n");

        settle();

        assertThat(names("done"))
                .containsExactly(
                        "noname", "one.json", "page.html", "pages.warc", "rows.ndjson", "text.txt", "zipped.txt.gz");
        assertThat(broker.articles()).hasSize(8);
        assertThat(broker.articles())
                .filteredOn(article -> article.getSource().equals("desk"))
                .extracting(RawArticle::getFormat)
                .containsExactlyInAnyOrder(
                        ContentFormat.HTML, ContentFormat.HTML, ContentFormat.TEXT, ContentFormat.TEXT);
    }

    @Test
    void leavesAFileAloneThatStillChanges() throws IOException {
        for (int length = 1; length < 5; length++) {
            write("growing.txt", "x".repeat(length));
            look();
            now = now.plus(SETTLE.minusMillis(1));
            look();
        }
        assertThat(broker.articles()).isEmpty();

        settle();
        assertThat(broker.articles()).hasSize(1);
    }

    @Test
    void leavesUnfinishedAndHiddenFilesFoldersAndLinksAlone() throws IOException {
        Path elsewhere = Files.writeString(Files.createTempFile("lodewire", ".txt"), "secret");
        write("a.txt.part", "x");
        write(".hidden.txt", "x");
        Files.createDirectory(folder.resolve("sub.txt"));
        Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere);

        settle();

        assertThat(broker.articles()).isEmpty();
        assertThat(folder.resolve("done")).doesNotExist();
        Files.delete(elsewhere);
    }

    @Test
    void movesAFileWithoutAnyArticleToFailedWithTheReasons() throws IOException {
        write("bad.ndjson", "broken\n{}\n");
        write("image.png", "\u0001\u0002");
        Files.write(folder.resolve("cut.ndjson.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1});

        settle();

        assertThat(names("failed"))
                .containsExactly(
                        "bad.ndjson",
                        "bad.ndjson.reasons",
                        "cut.ndjson.gz",
                        "cut.ndjson.gz.reasons",
                        "image.png",
                        "image.png.reasons");
        assertThat(Files.readAllLines(folder.resolve("failed/bad.ndjson.reasons")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("bad.ndjson:1: NOT_JSON"),
                        second -> assertThat(second).contains("bad.ndjson:2: INVALID"));
    }

    @Test
    void movesAFileOfWhichAPartIsRejectedToDoneWithTheReasons() throws IOException {
        write("some.ndjson", "broken\n{\"text\": \"x\"}\n");

        settle();

        assertThat(names("done")).containsExactly("some.ndjson", "some.ndjson.reasons");
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        for (int number = 1; number <= 3; number++) {
            write("a.ndjson", "{\"text\": \"" + number + "\"}\n");
            settle();
        }

        assertThat(names("done")).containsExactly("a.2.ndjson", "a.3.ndjson", "a.ndjson");
        assertThat(folder.resolve("done/a.ndjson")).content().contains("1");
    }

    @Test
    void publishesAFileAgainThatWasNotMovedAndItsArticlesHaveTheSameIds() throws IOException {
        write("a.ndjson", "{\"text\": \"1\"}\n{\"text\": \"2\"}\n");
        look();
        now = now.plus(SETTLE);
        stop.request();
        look();
        assertThat(folder.resolve("a.ndjson")).exists();

        StopSignal again = new StopSignal();
        publishAll(again);
        write("a.ndjson", "{\"text\": \"1\"}\n{\"text\": \"2\"}\n");
        publishAll(again);

        List<String> ids = broker.articles().stream().map(RawArticle::getId).toList();
        assertThat(ids).hasSize(4);
        assertThat(ids.subList(2, 4)).isEqualTo(ids.subList(0, 2));
    }

    private void publishAll(StopSignal signal) throws IOException {
        watch = new FolderWatch(new FolderOptions(folder, SETTLE, null, SizeLimit.DEFAULT), signal, () -> now);
        FilePublication publication = new FilePublication(publisher, null, SizeLimit.DEFAULT, signal);
        watch.publishReady(publication);
        now = now.plus(SETTLE);
        watch.publishReady(publication);
    }

    @Test
    void leavesTheFilesWhereTheyAreIfKafkaFails() throws IOException {
        write("a.txt", "x");
        look();
        now = now.plus(SETTLE);
        broker.producer().sendException = new KafkaException("broken");

        assertThatThrownBy(this::look).isInstanceOf(CommandFailedException.class);
        assertThat(folder.resolve("a.txt")).exists();
    }

    @Test
    void refusesAFolderThatIsWatchedAlready() throws IOException {
        try (FolderLock lock = FolderLock.of(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> watch.run(publisher))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("Another");
        }
    }

    @Test
    void endsWhenItIsStopped() {
        stop.request();

        assertThat(watch.run(publisher).sent()).isZero();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void settle() throws IOException {
        look();
        now = now.plus(SETTLE);
        look();
    }

    private void look() throws IOException {
        watch.publishReady(new FilePublication(publisher, "desk", SizeLimit.DEFAULT, stop));
    }

    private List<String> names(String sub) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(sub))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
