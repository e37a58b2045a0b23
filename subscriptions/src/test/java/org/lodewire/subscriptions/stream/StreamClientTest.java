package org.lodewire.subscriptions.stream;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.alerts.AlertFixture;
import org.lodewire.subscriptions.counts.CountFixture;
import org.lodewire.subscriptions.view.Change;
import org.lodewire.subscriptions.view.StreamPosition;

@Timeout(300)
class StreamClientTest {

    private static final StreamFilter ALL = new StreamFilter(Set.of(), Set.of());

    private final StreamLog log = new StreamLog(10_000, 1 << 24);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Output out = new Output();
    private int offset;
    private boolean allowed = true;

    StreamClientTest() {
        log.beginning(StreamPosition.of(new long[][] {{0}, {0}}));
    }

    /** What a client takes: everything, or nothing while it is stalled. */
    private static final class Output extends ServletOutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private boolean stalled;
        private Runnable onFlush = () -> {};

        @Override
        public boolean isReady() {
            return !stalled;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int b) {
            taken.write(b);
        }

        @Override
        public void flush() {
            onFlush.run();
        }

        private List<String> lines(String prefix) {
            return taken.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(prefix))
                    .toList();
        }
    }

    private void counts(int number) {
        List<Change> changes = new ArrayList<>();
        IntStream.range(0, number)
                .forEach(i -> changes.add(new Change(
                        0, 0, offset++, CountFixture.count("tin", CountWindow.ONE_HOUR, "12:00:00", offset))));
        log.changed(changes);
    }

    private StreamClient client(StreamFilter filter) {
        return new StreamClient(filter, out, ended, () -> allowed, log.next(), 0);
    }

    private void write(StreamClient client, long seconds) {
        client.write(log, new Sections(log), TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void getsEachEventOnceThoughOthersComeWhileItIsWrittenTo() {
        StreamClient client = client(ALL);
        out.onFlush = () -> {
            if (offset < 20) {
                counts(1);
            }
        };
        counts(3);

        for (int round = 0; round < 30; round++) {
            write(client, 0);
        }

        assertThat(out.lines("event: ")).hasSize(20);
        assertThat(out.lines("id: ")).last().isEqualTo("id: k_0");
    }

    @Test
    void learnsHowFarItIsThoughItWantsNothingOfWhatComes() {
        StreamClient client = client(new StreamFilter(Set.of("lead"), Set.of()));
        counts(5);

        write(client, 11);

        assertThat(out.lines("")).containsExactly("id: 5_0", "");
    }

    @Test
    void getsOnlyTheNewestCountOfATopicAndWindowAndAllAlertsOnceItIsFarBehind() {
        StreamClient client = client(ALL);
        out.stalled = true;
        counts(2_500);
        log.changed(List.of(
                new Change(1, 0, 0, AlertFixture.raised("tin", "12:00:00").build())));
        counts(1);
        write(client, 1);

        out.stalled = false;
        write(client, 2);

        assertThat(out.lines("event: ")).containsExactly("event: alert", "event: count");
        assertThat(out.lines("data: ")).last().asString().contains("\"articles\":2501");
    }

    @Test
    void isDisconnectedOnceItHasTakenNothingForTwentySeconds() {
        StreamClient client = client(ALL);
        out.stalled = true;
        counts(1);

        write(client, 20);
        assertThat(ended).isNotDone();
        write(client, 21);

        assertThat(ended).isDone();
    }

    @Test
    void isDisconnectedOnceTheLogHasForgottenItsPlace() {
        StreamClient client = client(ALL);
        out.stalled = true;
        counts(10_001);
        write(client, 1);

        out.stalled = false;
        write(client, 2);

        assertThat(ended).isDone();
        assertThat(out.lines("event: ")).isEmpty();
    }

    @Test
    void isDisconnectedWithinASecondAfterItMayNoLongerRead() {
        StreamClient client = client(ALL);
        write(client, 1);
        assertThat(ended).isNotDone();

        allowed = false;
        counts(1);
        write(client, 2);

        assertThat(ended).isDone();
        assertThat(out.lines("event: ")).isEmpty();
    }

    @Test
    void isNotFarBehindOnlyBecauseTheLogIsLong() {
        counts(5_000);
        StreamPosition position = StreamPosition.of(new long[][] {{4_990}, {0}});
        StreamClient client = client(ALL);
        client.goOn(log.firstAfter(position), position, log.next());

        write(client, 0);

        assertThat(out.lines("data: ")).hasSize(10);
    }

    @Test
    void goesOnWithoutTheEventsBeforeItsPosition() {
        counts(5);
        StreamClient client = client(ALL);
        client.goOn(0, StreamPosition.of(new long[][] {{3}, {0}}), log.next());

        write(client, 0);

        assertThat(out.lines("data: ")).hasSize(2);
    }
}
