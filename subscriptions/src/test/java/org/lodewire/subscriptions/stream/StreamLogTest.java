package org.lodewire.subscriptions.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.alerts.AlertFixture;
import org.lodewire.subscriptions.counts.CountFixture;
import org.lodewire.subscriptions.view.Change;
import org.lodewire.subscriptions.view.StreamPosition;

class StreamLogTest {

    private static final long MUCH = 1 << 20;

    private final StreamLog log = new StreamLog(4, MUCH);

    StreamLogTest() {
        log.beginning(StreamPosition.of(new long[][] {{10, 20}, {30}}));
    }

    private static Change count(int partition, long offset, String topic, int articles) {
        return new Change(0, partition, offset, CountFixture.count(topic, CountWindow.ONE_HOUR, "12:00:00", articles));
    }

    private static Change alert(long offset) {
        return new Change(1, 0, offset, AlertFixture.raised("tin", "12:00:00").build());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void readsWholeBatchesBecauseOnlyTheirEndsHavePositions() {
        log.changed(List.of(count(0, 10, "a", 1), count(1, 20, "b", 1), count(1, 22, "c", 1)));
        log.changed(List.of(alert(30)));

        StreamLog.Section section = log.read(0, 1).orElseThrow();

        assertThat(section.next()).isEqualTo(3);
        assertThat(section.ids()).containsOnly("b.n_u");
        assertThat(log.id()).isEqualTo("b.n_v");
    }

    @Test
    void forgetsTheOldestAndMovesItsBeginning() {
        IntStream.range(0, 6).forEach(i -> log.changed(List.of(count(0, 10 + i, "a", i))));

        assertThat(log.firstAfter(log.beginning())).isEqualTo(2);
        assertThat(log.read(1, 10)).isEmpty();
        assertThat(log.read(2, 10).orElseThrow().events()).hasSize(4);
        assertThat(log.beginning()).hasToString("c.k_u");
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        StreamLog small = new StreamLog(1_000, 1_000);
        small.beginning(StreamPosition.of(new long[][] {{0}, {0}}));

        IntStream.range(0, 100).forEach(i -> small.changed(List.of(count(0, i, "a", i))));

        long bytes = small.read(small.firstAfter(small.beginning()), 1_000).orElseThrow().events().stream()
                .mapToLong(event -> event.text().length)
                .sum();
        assertThat(bytes).isBetween(500L, 1_000L);
    }

    @Test
    void writesThePositionWithTheLastWantedEventOfEachBatch() {
        log.changed(List.of(count(0, 10, "a", 1), count(0, 11, "b", 1), count(0, 12, "a", 1)));
        log.changed(List.of(count(0, 13, "b", 1)));

        String text = text(EventText.of(
                log.read(0, 10).orElseThrow(), event -> event.topic().equals("b")));

        assertThat(text.split("\n\n")).hasSize(2);
        assertThat(text.lines().filter(line -> line.startsWith("id: "))).containsExactly("id: d.k_u", "id: e.k_u");
    }

    @Test
    void coalescesCountsOfATopicAndWindowAndNoAlerts() {
        log.changed(List.of(count(0, 10, "a", 1), alert(30), alert(31), count(0, 11, "a", 2)));

        StreamLog.Section section = EventText.coalesced(log.read(0, 10).orElseThrow());

        assertThat(section.events()).extracting(StreamEvent::source).containsExactly(1, 1, 0);
        assertThat(text(section.events().get(2).text())).contains("\"articles\":2");
        assertThat(section.next()).isEqualTo(4);
    }

    @Test
    void hasALineForEachFieldHoweverHostileATextIs() {
        Change hostile = new Change(
                1,
                0,
                30,
                AlertFixture.raised("tin", "12:00:00")
                        .setSummary("a\nid: 9.9_9\r\ndata: b\u2028\u0085")
                        .build());

        assertThat(text(StreamEvent.of(hostile).text())).matches("event: alert\ndata: [^\n\r]*\n");
    }
}
