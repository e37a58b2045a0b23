package org.lodewire.analysis.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.analysis.alerts.AlertChange.Kind;
import org.lodewire.analysis.counting.Occurrence;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/** Many articles in disorder: each of them corrects counts, and moves alerts. */
class AlertStormTest {

    private static final int ARTICLES = 500;
    private static final long START = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long SPAN = Duration.ofHours(2).toMillis();
    private static final Duration GRACE = Duration.ofHours(24);
    private static final TopicDefinition TOPIC = Topics.topic(
                    "magnets",
                    "neodymium",
                    threshold("some", "5m", 10),
                    threshold("many", "1h", 100),
                    threshold("more", "1h", 200),
                    threshold("day", "24h", 150),
                    threshold("week", "7d", 250),
                    Topics.firstMention("first", Duration.ofDays(7), Duration.ofHours(6)))
            .build();

    private final List<AlertChange> records = new ArrayList<>();
    private final TopicAlerts alerts = new TopicAlerts(
            new TopicAlerts.Stores(
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore()),
            GRACE,
            topic -> TOPIC,
            (topic, after, until) -> false,
            records::add);
    private final RollingCounts counts = new RollingCounts(
            new RollingCounts.Stores(
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore()),
            List.of(CountWindow.values()),
            GRACE,
            GRACE);

    private static AlertRule threshold(String id, String window, long atLeast) {
        return AlertRule.newBuilder(Topics.threshold(id, atLeast, atLeast / 2, Duration.ofHours(6)))
                .setWindow(window)
                .build();
    }

    private void evaluate(WindowedKey key, WindowResult result) {
        alerts.count(key.name(), key.window(), new FinalCount(result.end(), result.tally()), false);
    }

    private void advance(long time) {
        counts.advance(time, this::evaluate);
        alerts.advance(time);
    }

    /** The records of a storm, in which six alerts are right. */
    private static int records(long seed) {
        AlertStormTest storm = new AlertStormTest();
        storm.run(new Random(seed));
        Map<String, Kind> last = new HashMap<>();
        storm.records.forEach(record -> last.put(record.rule().ruleId() + record.idAt(), record.kind()));
        last.values().removeIf(Kind.UNDONE::equals);
        assertThat(last).as("seed %d", seed).hasSize(6);
        return storm.records.size();
    }

    private void run(Random random) {
        List<Long> times = new ArrayList<>(Stream.generate(() -> START + random.nextLong(SPAN))
                .limit(ARTICLES)
                .toList());
        Collections.shuffle(times, random);
        long clock = Long.MIN_VALUE;
        for (int i = 0; i < ARTICLES; i++) {
            clock = Math.max(clock, times.get(i));
            advance(clock - 1);
            counts.add("magnets", new Occurrence("story" + i, times.get(i), 1), this::evaluate);
        }
        counts.endInput(clock, this::evaluate);
        alerts.endInput(clock);
    }

    static LongStream orders() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sixAlertsHaveAtMostTwelveRecords(long seed) {
        assertThat(records(seed)).isLessThanOrEqualTo(12);
    }
}
