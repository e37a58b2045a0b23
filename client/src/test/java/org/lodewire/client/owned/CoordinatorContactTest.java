package org.lodewire.client.owned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class CoordinatorContactTest {

    private static final long BEGIN = 1_000_000;

    private final Map<MetricName, Metric> metrics = new HashMap<>();
    private final Map<String, Double> values = new HashMap<>();
    private final CoordinatorContact contact = new CoordinatorContact(() -> metrics, Duration.ofSeconds(15));

    @Test
    void hasNotHeardBeforeTheFirstAnswer() {
        assertThat(contact.isRecent(BEGIN)).isFalse();
        set(0, 0);
        assertThat(contact.isRecent(BEGIN + 20)).isFalse();
        assertThat(contact.heard()).isZero();
    }

    @Test
    void countsFromWhenTheAnsweredHeartbeatWasSent() {
        contact.isRecent(BEGIN);
        set(1, 400);

        assertThat(contact.isRecent(BEGIN + 20)).isTrue();
        assertThat(contact.heard())
                .as("sent 400 ms before the look that came before the answer")
                .isEqualTo(BEGIN - 400);
        assertThat(contact.isRecent(BEGIN + 14_599)).isTrue();
        assertThat(contact.isRecent(BEGIN + 14_600)).isFalse();
    }

    @Test
    void isRenewedByEachAnswer() {
        contact.isRecent(BEGIN);
        for (int i = 1; i < 100; i++) {
            set(i, 5);
            assertThat(contact.isRecent(BEGIN + i * 3_000L)).isTrue();
        }
    }

    @Test
    void doesNotTakeAnAnswerAfterALongPauseForARecentOne() {
        contact.isRecent(BEGIN);
        set(1, 5);
        contact.isRecent(BEGIN + 20);
        set(2, 5);

        assertThat(contact.isRecent(BEGIN + 60_000))
                .as("it may say that the group went on without it")
                .isFalse();
    }

    private void set(double answers, double slowest) {
        set("heartbeat-total", answers);
        set("heartbeat-response-time-max", slowest);
    }

    private void set(String name, double value) {
        values.put(name, value);
        metrics.computeIfAbsent(name(name), key -> new Shown(key, values));
    }

    private static MetricName name(String name) {
        return new MetricName(name, "consumer-coordinator-metrics", "", Map.of());
    }

    /** A metric whose value changes, as the consumer's do. */
    private record Shown(MetricName metricName, Map<String, Double> values) implements Metric {

        @Override
        public Object metricValue() {
            return Objects.requireNonNull(values.get(metricName.name()));
        }
    }
}
