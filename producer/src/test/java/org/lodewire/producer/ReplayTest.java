package org.lodewire.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.Broker;
import org.lodewire.producer.publish.DateReport;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.source.Corpus;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.RawArticle;

class ReplayTest {

    private static final ReplayOptions AS_GIVEN =
            new ReplayOptions(PublishOptions.DEFAULT, ReplayOptions.Order.GIVEN, Pace.UNLIMITED);

    @TempDir
    private Path folder;

    private final Broker broker = new Broker();
    private final StopSignal stop = new StopSignal();

    @Test
    void publishesTheSeeds() {
        PublishSummary summary = replay(ReplayOptions.DEFAULT, ProgressListener.NONE, Path.of("..", "seeds"));

        assertThat(summary.sent()).isEqualTo(5);
        assertThat(summary.rejections()).isZero();
        assertThat(broker.articles())
                .extracting(RawArticle::getTitle)
                .startsWith(
                        "China Walks a Line in U.S. Trade Talks, Trying Not to Overplay Its Hand",
                        "China Navigates U.S. Trade Talks Without Overreaching")
                .last()
                .isNull();
        assertThat(broker.articles()).extracting(RawArticle::getId).doesNotHaveDuplicates();
    }

    @Test
    void publishesInOrderOfPublicationOrAsGiven() throws IOException {
        Path file = rows(row("b", "2025-06-12"), row("a", "2025-06-11"));
        replay(ReplayOptions.DEFAULT, ProgressListener.NONE, file);
        replay(AS_GIVEN, ProgressListener.NONE, file);

        assertThat(broker.articles()).extracting(RawArticle::getTitle).containsExactly("a", "b", "b", "a");
    }

    @Test
    void publishesAWithdrawalWhenItsSourceMadeIt() throws IOException {
        Path file = rows(
                "{\"withdrawn\": true, \"url\": \"https://a.example/a\", \"published\": \"2025-06-13\"}",
                row("b", "2025-06-14"),
                row("a", "2025-06-12"),
                "{\"withdrawn\": true, \"url\": \"https://a.example/b\"}");
        PublishSummary summary = replay(ReplayOptions.DEFAULT, ProgressListener.NONE, file);

        assertThat(broker.articles())
                .extracting(RawArticle::getTitle, RawArticle::getWithdrawn)
                .containsExactly(tuple("a", false), tuple(null, true), tuple("b", false), tuple(null, true));
        assertThat(summary.withdrawn()).isEqualTo(2);
        assertThat(summary.dates().undated()).isZero();
    }

    @Test
    void givesTheSameArticleTheSameIdEveryTime() throws IOException {
        Path file = rows(row("a", "2025-06-11"), row("a", "2025-06-11"));
        replay(ReplayOptions.DEFAULT, ProgressListener.NONE, file);

        assertThat(broker.articles())
                .extracting(RawArticle::getId)
                .hasSize(2)
                .containsOnly(broker.articles().get(0).getId());
    }

    @Test
    void reportsItsProgress() throws IOException {
        Path file = rows(row("a", null), "broken", row("c", null));
        List<String> reported = new ArrayList<>();
        replay(ReplayOptions.DEFAULT, new Recorder(reported), file);

        assertThat(reported)
                .containsExactly(
                        "sorting", "started 3", "advanced", "rejected at " + file + ":2", "advanced", "advanced");
    }

    @Test
    void stopsOnRequestAndReportsWhatWasSent() throws IOException {
        Path file = rows(row("a", null), row("b", null), row("c", null));
        PublishSummary summary = replay(
                AS_GIVEN,
                new ProgressListener() {
                    @Override
                    public void advanced() {
                        stop.request();
                    }
                },
                file);

        assertThat(summary.sent()).isEqualTo(1);
        assertThat(summary.clock()).as("the last step is left open").isEqualTo(summary.lastEvent());
    }

    @Test
    void movesTheClockByStatedDatesOnly() throws IOException {
        Path file = rows(
                row("a", null),
                row("b", "2010-10-26T14:05:00Z"),
                row("c", "gestern"),
                row("d", "2010-10-26T14:06:00Z"));
        PublishSummary summary = replay(AS_GIVEN, ProgressListener.NONE, file);

        assertThat(broker.articles())
                .extracting(article -> article.getTime().getClock())
                .containsExactly(
                        Instant.EPOCH,
                        Instant.parse("2010-10-26T14:05:00Z"),
                        Instant.parse("2010-10-26T14:05:00Z"),
                        Instant.parse("2010-10-26T14:06:00Z"));
        assertThat(broker.sequence())
                .containsExactly(
                        "a",
                        "|0 2010-10-26T14:04:59.999Z|",
                        "|1 2010-10-26T14:04:59.999Z|",
                        "|2 2010-10-26T14:04:59.999Z|",
                        "b",
                        "c",
                        "d",
                        "|0 2010-10-26T14:06:00Z end of input|",
                        "|1 2010-10-26T14:06:00Z end of input|",
                        "|2 2010-10-26T14:06:00Z end of input|");
        assertThat(summary.lastEvent()).isEqualTo("2010-10-26T14:06:00Z");
    }

    @Test
    void dependsOnNoDateIfArrivalIsTheEventTime() throws IOException {
        PublishOptions arrival = new PublishOptions(TimePolicy.ARRIVAL, 1, SizeLimit.DEFAULT, false);
        PublishSummary summary = replay(
                new ReplayOptions(arrival, ReplayOptions.Order.GIVEN, Pace.UNLIMITED),
                ProgressListener.NONE,
                rows(row("a", "2010-10-26"), row("b", null)));

        assertThat(summary.clock()).isEqualTo(broker.articles().get(1).getTime().getSeen());
        assertThat(summary.dates().undated()).isZero();
    }

    @Test
    void reportsDatesAndFieldsThatWereNotRead() throws IOException {
        Path file = rows(
                row("a", null),
                row("b", "03/04/05"),
                row("c", "2010-10-26"),
                row("d", "2010-10-26T00:00:00+99:00"),
                "{\"text\": \"e\", \"published\": [], \"author\": true}");
        DateReport report =
                replay(ReplayOptions.DEFAULT, ProgressListener.NONE, file).dates();

        assertThat(report.byArrival()).isEqualTo(Map.of(Clamp.NONE, 2L, Clamp.IMPLAUSIBLE, 1L, Clamp.ZONE, 1L));
        assertThat(report.examples())
                .containsExactly("'03/04/05' at " + file + ":2", "'2010-10-26T00:00:00+99:00' at " + file + ":4");
        assertThat(report.fields()).isEqualTo(Map.of("author", 1L, "published", 1L));
    }

    @Test
    void reportsAWaitAndCanBeStoppedDuringIt() throws IOException {
        Path file = rows(row("a", "2025-06-11"), row("b", "2025-06-12"));
        List<Duration> waits = new ArrayList<>();
        PublishSummary summary = replay(
                new ReplayOptions(PublishOptions.DEFAULT, ReplayOptions.Order.PUBLISHED, Pace.speed(24)),
                new ProgressListener() {
                    @Override
                    public void waiting(Duration time) {
                        waits.add(time);
                        stop.request();
                    }
                },
                file);

        assertThat(waits)
                .singleElement()
                .satisfies(time -> assertThat(time).isBetween(Duration.ofMinutes(1), Duration.ofHours(1)));
        assertThat(summary.sent()).isEqualTo(1);
    }

    @Test
    void failsIfTheCorpusCannotBeReadToItsEnd() throws IOException {
        Path file = Files.write(folder.resolve("rows.ndjson.gz"), new byte[] {0x1F, (byte) 0x8B, 1});

        assertThatThrownBy(() -> replay(AS_GIVEN, ProgressListener.NONE, file))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("rows.ndjson.gz");
    }

    private PublishSummary replay(ReplayOptions options, ProgressListener listener, Path path) {
        // Not closed, since that would close the broker, which a test may replay to twice.
        Publisher publisher = broker.publisher(options.publish());
        return new Replay(options, listener, stop).run(Corpus.at(path, SizeLimit.DEFAULT), publisher);
    }

    private static String row(String title, @Nullable String published) {
        return published == null
                ? "{\"title\": \"" + title + "\", \"text\": \"x\"}"
                : "{\"title\": \"" + title + "\", \"text\": \"x\", \"published\": \"" + published + "\"}";
    }

    private Path rows(String... rows) throws IOException {
        return Files.writeString(folder.resolve("rows.ndjson"), String.join("\n", rows) + "\n");
    }

    private record Recorder(List<String> reported) implements ProgressListener {
        @Override
        public void sorting() {
            reported.add("sorting");
        }

        @Override
        public void started(OptionalLong total) {
            reported.add("started " + total.orElse(-1));
        }

        @Override
        public void advanced() {
            reported.add("advanced");
        }

        @Override
        public void rejected(Rejection rejection) {
            reported.add("rejected at " + rejection.provenance().location());
        }
    }
}
