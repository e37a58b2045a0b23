package org.lodewire.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.client.CommandFailedException;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.publish.Broker;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectionReason;

@Timeout(300)
class IngestTest {

    private final Broker broker = new Broker();
    private final StopSignal stop = new StopSignal();

    @Test
    void publishesRowsInTheirOrder() {
        PublishSummary summary = ingest(stream(row("b", "2025-06-12") + row("a", "2025-06-11")), ProgressListener.NONE);

        assertThat(summary.sent()).isEqualTo(2);
        assertThat(broker.articles()).extracting(RawArticle::getTitle).containsExactly("b", "a");
    }

    @Test
    void movesTheClockByArrivalToo() {
        String recent = Broker.NOW.minus(Duration.ofHours(23)).toString();
        PublishSummary summary = ingest(stream(row("a", recent) + row("b", null)), ProgressListener.NONE);

        assertThat(summary.clock()).isEqualTo(broker.articles().get(1).getTime().getSeen());
        assertThat(summary.dates().byArrival()).isEqualTo(Map.of(Clamp.NONE, 1L));
    }

    @Test
    void doesNotMoveTheClockOfAnOldCorpusByArrival() {
        PublishSummary summary =
                ingest(stream(row("a", "2010-10-26") + row("b", null) + row("c", "2010-10-27")), ProgressListener.NONE);

        assertThat(summary.clock()).isEqualTo("2010-10-27T00:00:00Z");
        assertThat(broker.articles().get(1).getTime().getClock()).isEqualTo("2010-10-26T00:00:00Z");
    }

    @Test
    void reportsABadRowAndContinues() {
        List<String> reported = new ArrayList<>();
        PublishSummary summary = ingest(
                stream(row("a", null) + "\nbroken\n" + "{\"text\": \"\"}\n" + row("b", null)), new ProgressListener() {
                    @Override
                    public void rejected(Rejection rejection) {
                        reported.add(rejection.provenance().line() + " " + rejection.reason());
                    }
                });

        assertThat(reported).containsExactly("3 NOT_JSON", "4 EMPTY");
        assertThat(summary.sent()).isEqualTo(2);
        assertThat(broker.rejected())
                .extracting(rejected -> rejected.getLocation())
                .containsExactly("standard input:3", "standard input:4");
    }

    @Test
    void continuesAfterALineOverTheLimit() {
        PublishSummary summary = ingest(stream("x".repeat(20_000_000) + "\n" + row("a", null)), ProgressListener.NONE);

        assertThat(summary.rejected()).containsOnlyKeys(RejectionReason.TOO_LARGE);
        assertThat(summary.sent()).isEqualTo(1);
    }

    @Test
    void publishesARowBeforeTheNextArrives() throws Exception {
        SynchronousQueue<String> advanced = new SynchronousQueue<>();
        PipedOutputStream writer = new PipedOutputStream();
        InputStream in = new PipedInputStream(writer);
        Thread thread = new Thread(() -> ingest(in, new ProgressListener() {
            @Override
            public void advanced() {
                try {
                    advanced.put("advanced");
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }));
        thread.start();

        writer.write(row("a", null).getBytes(StandardCharsets.UTF_8));
        writer.flush();
        assertThat(advanced.poll(30, TimeUnit.SECONDS)).isEqualTo("advanced");

        writer.close();
        thread.join();
        assertThat(broker.articles()).hasSize(1);
    }

    @Test
    void stopsOnRequestBeforeTheStreamEnds() throws IOException {
        try (PipedOutputStream writer = new PipedOutputStream();
                InputStream open = new PipedInputStream(writer)) {
            writer.write(row("a", "2025-06-11T10:00:00Z").getBytes(StandardCharsets.UTF_8));
            PublishSummary summary = ingest(open, new ProgressListener() {
                @Override
                public void advanced() {
                    stop.request();
                }
            });

            assertThat(summary.sent()).isEqualTo(1);
            assertThat(summary.clock()).as("the last step is left open").isEqualTo(summary.lastEvent());
        }
    }

    @Test
    void failsIfTheStreamBreaks() {
        InputStream broken = new SequenceInputStream(stream(row("a", null)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("pipe broke");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> ingest(broken, ProgressListener.NONE))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("pipe broke");
        assertThat(broker.articles()).hasSize(1);
    }

    private PublishSummary ingest(InputStream in, ProgressListener listener) {
        Publisher publisher = broker.publisher(PublishOptions.DEFAULT);
        return new Ingest(PublishOptions.DEFAULT, listener, stop).run(in, "standard input", publisher);
    }

    private static InputStream stream(String rows) {
        return new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String title, @Nullable String published) {
        return "{\"title\": \"" + title + "\", \"text\": \"x\""
                + (published == null ? "" : ", \"published\": \"" + published + "\"") + "}\n";
    }
}
