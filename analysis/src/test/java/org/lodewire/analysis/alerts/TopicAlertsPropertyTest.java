package org.lodewire.analysis.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.analysis.alerts.AlertChange.Kind;
import org.lodewire.analysis.alerts.rule.Decision;
import org.lodewire.analysis.alerts.rule.Rule;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * Random histories of counts, corrected in random order as the counts stage corrects them, with watermarks in between. The
 * published alerts must be those of the rules evaluated once over the final counts.
 */
class TopicAlertsPropertyTest {

    private static final CountWindow WINDOW = CountWindow.ONE_HOUR;
    private static final long STEP = WINDOW.step().toMillis();
    private static final Duration GRACE = Duration.ofHours(6);
    private static final TopicDefinition TOPIC = Topics.topic(
                    "magnets",
                    "neodymium",
                    Topics.threshold("many", 5, 3, Duration.ofMinutes(95)),
                    Topics.threshold("swinging", 4, 4, Duration.ofSeconds(61)),
                    Topics.firstMention("first", Duration.ofMinutes(150), Duration.ofHours(4)),
                    Topics.silence("silent", Duration.ofMinutes(150), Duration.ofHours(4)),
                    spike())
            .build();

    /** The final state of an alert. */
    private record Outcome(long raisedAt, long observed, long resolvedAt) {}

    private final InMemoryAlerts alerts = new InMemoryAlerts(GRACE);
    private final NavigableMap<Long, Long> counts = new TreeMap<>();
    private long watermark = Long.MIN_VALUE;

    private static AlertRule spike() {
        return AlertRule.newBuilder()
                .setId("spike")
                .setKind(RuleKind.SPIKE)
                .setWindow("1h")
                .setMeasure(Measure.ARTICLES)
                .setScore(1.0)
                .setHalfLifeMillis(Duration.ofHours(12).toMillis())
                .setCoolDownMillis(Duration.ofHours(5).toMillis())
                .build();
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePublishedAlertsAreThoseOfTheFinalCounts(long seed) {
        live(new Random(seed));

        for (AlertRule rule : TOPIC.getRules()) {
            assertThat(published(rule)).as(rule.getId()).isEqualTo(plain(rule));
        }
    }

    @Test
    void everythingHappensToAlertsOfEveryRule() {
        List<AlertChange> events = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            TopicAlertsPropertyTest one = new TopicAlertsPropertyTest();
            one.live(new Random(seed));
            events.addAll(one.alerts.events());
        }

        for (AlertRule rule : TOPIC.getRules()) {
            assertThat(events)
                    .filteredOn(event -> event.rule().ruleId().equals(rule.getId()))
                    .extracting(AlertChange::kind)
                    .as(rule.getId())
                    .contains(Kind.RAISED, Kind.RESOLVED, Kind.UNDONE);
        }
        assertThat(events).extracting(AlertChange::kind).contains(Kind.CHANGED);
    }

    private void live(Random random) {
        alerts.define(TOPIC);
        long end = 1_000_000 * STEP;
        for (int i = 0; i < 300; i++) {
            if (random.nextInt(4) == 0 && !counts.isEmpty()) {
                correct(random);
            } else {
                end += STEP * (random.nextInt(12) == 0 ? 1 + random.nextInt(900) : 1 + random.nextInt(40));
                emit(end, random.nextInt(3) == 0 ? 0 : random.nextInt(8));
            }
            if (random.nextInt(3) == 0) {
                // Sometimes a watermark precedes the counts, as it may where stages run as separate applications.
                long ahead = random.nextInt(10) == 0 ? 30 * STEP : 0;
                watermark = Math.max(watermark, counts.lastKey() + ahead + random.nextInt((int) STEP));
                alerts.advance(watermark);
            }
        }
        watermark = Math.max(watermark, counts.lastKey()) + Duration.ofHours(50).toMillis();
        alerts.advance(watermark);
    }

    private void emit(long end, long count) {
        counts.put(end, count);
        alerts.count(end, count);
    }

    /** Corrects some ends within the grace, and emits the newest last. */
    private void correct(Random random) {
        long newest = counts.lastKey();
        long open = newest - GRACE.toMillis();
        long from = open + Math.floorMod(random.nextLong(), (newest - open) / STEP) * STEP;
        from = Math.max(WINDOW.firstEnd(from), counts.firstKey() - 200 * STEP);
        NavigableMap<Long, Long> corrected = new TreeMap<>();
        for (long end = from; end <= newest && corrected.size() < 4; end += STEP * (1 + random.nextInt(60))) {
            corrected.put(end, (long) random.nextInt(8));
        }
        corrected.putIfAbsent(newest, counts.get(newest));
        corrected.forEach(this::emit);
    }

    private NavigableMap<Long, Outcome> published(AlertRule rule) {
        Map<Long, Outcome> byId = new HashMap<>();
        for (AlertChange event : alerts.events()) {
            if (event.rule().ruleId().equals(rule.getId())) {
                switch (event.kind()) {
                    case RAISED, CHANGED ->
                        byId.put(event.idAt(), new Outcome(event.raisedAt(), event.observed(), RuleState.NEVER));
                    case RESOLVED -> {
                        assertThat(byId).containsKey(event.idAt());
                        byId.put(event.idAt(), new Outcome(event.raisedAt(), -1, event.at()));
                    }
                    case UNDONE, REMOVED -> {
                        assertThat(byId).containsKey(event.idAt());
                        byId.remove(event.idAt());
                    }
                }
            }
        }
        NavigableMap<Long, Outcome> outcomes = new TreeMap<>();
        byId.values().forEach(outcome -> outcomes.put(outcome.raisedAt(), outcome));
        assertThat(outcomes).as("no two alerts of the same moment").hasSameSizeAs(byId);
        return outcomes;
    }

    /** Evaluates the rule at every end of a step, with the count that is valid there. */
    private NavigableMap<Long, Outcome> plain(AlertRule definition) {
        Rule rule = Rule.of(definition, ZoneOffset.UTC).orElseThrow();
        NavigableMap<Long, Outcome> outcomes = new TreeMap<>();
        RuleState state = RuleState.NEW;
        long first = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .findFirst()
                .orElseThrow()
                .getKey();
        for (long end = first; end <= watermark; end += STEP) {
            Decision decision = rule.evaluate(state, end, counts.floorEntry(end).getValue());
            long raisedAt = state.raisedAt();
            state = decision.state();
            switch (decision.change()) {
                case NONE -> {}
                case RAISED ->
                    outcomes.put(end, new Outcome(end, decision.finding().observed(), RuleState.NEVER));
                case RESOLVED -> outcomes.put(raisedAt, new Outcome(raisedAt, -1, end));
            }
        }
        return outcomes;
    }
}
