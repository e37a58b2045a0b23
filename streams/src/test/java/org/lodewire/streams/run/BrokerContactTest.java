package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerContactTest {

    private final RecordingLogger log = new RecordingLogger();
    private final Map<MetricName, Metric> metrics = new HashMap<>();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final BrokerContact contact = new BrokerContact("b:1", () -> metrics, new Now(), log);

    private final class Now extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record Value(MetricName metricName, Object metricValue) implements Metric {}

    @AfterEach
    void close() {
        contact.close();
    }

    private void received(String client, double bytes) {
        MetricName name = new MetricName("incoming-byte-total", "consumer-metrics", "", Map.of("client-id", client));
        metrics.put(name, new Value(name, bytes));
    }

    private void checkAfter(int seconds) {
        now = now.plusSeconds(seconds);
        contact.check();
    }

    @Test
    void aBrokerThatAnswersIsNotMentioned() {
        for (int i = 1; i < 100; i++) {
            received("a", i);
            checkAfter(5);
        }
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void silenceIsLoggedOnceWithItsBeginning() {
        received("a", 10);
        checkAfter(5);
        for (int i = 0; i < 100; i++) {
            checkAfter(5);
        }
        assertThat(log.lines())
                .containsExactly(
                        "WARN Kafka at b:1 has not been reachable since 2026-03-02T12:00:05Z; the pipeline waits for it");
    }

    @Test
    void aShortSilenceIsNotLogged() {
        received("a", 10);
        checkAfter(5);
        checkAfter(14);
        received("a", 11);
        checkAfter(14);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void anAnswerAfterSilenceIsLoggedWithItsLength() {
        checkAfter(60);
        received("a", 1);
        checkAfter(5);
        assertThat(log.lines()).last().isEqualTo("INFO Kafka at b:1 answers again, after 65 s");
    }

    @Test
    void aClientThatWasReplacedDoesNotHideAnswers() {
        received("a", 1_000_000);
        checkAfter(5);
        metrics.clear();
        received("b", 3);
        checkAfter(20);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aClientThatIsGoneIsNoAnswer() {
        received("a", 10);
        received("b", 10);
        checkAfter(5);
        metrics.remove(metrics.keySet().iterator().next());
        checkAfter(20);
        assertThat(log.lines()).hasSize(1);
    }
}
