package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.fixtures.ReferenceSpikeRule;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.time.CountWindow;

/** The spike rule and a second implementation of its formulas agree on random series with bursts and silences. */
class SpikeRuleReferenceTest {

    private static final int SERIES = 12;
    private static final int STEPS = 9_000;
    private static final List<String> ZONES = List.of("UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata");

    private final Map<Decision.Change, Integer> changes = new EnumMap<>(Decision.Change.class);

    private static AlertRule rule(String window, Random random) {
        return AlertRule.newBuilder()
                .setId("spike")
                .setKind(RuleKind.SPIKE)
                .setWindow(window)
                .setScore(random.nextBoolean() ? null : 0.5 + 2 * random.nextDouble())
                .setHalfLifeMillis(
                        random.nextBoolean()
                                ? null
                                : Duration.ofHours(1 + random.nextInt(200)).toMillis())
                .setCoolDownMillis(Duration.ofHours(random.nextInt(40)).toMillis())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5m", "1h", "24h", "7d"})
    void agreesWithASecondImplementation(String window) {
        for (int seed = 0; seed < SERIES; seed++) {
            compare(seed, window);
        }
        assertThat(changes).containsKeys(Decision.Change.RAISED, Decision.Change.RESOLVED);
    }

    @Test
    void agreesAfterMonthsOfSilence() {
        AlertRule definition = rule("24h", new Random(1));
        Rule rule = Rule.of(definition, ZoneOffset.UTC).orElseThrow();
        ReferenceSpikeRule reference = new ReferenceSpikeRule(definition, "UTC");
        RuleState state = RuleState.NEW;
        long step = CountWindow.ONE_DAY.stepMillis();
        for (int i = 0; i < 40_000; i++) {
            long count = i % 8_000 < 900 ? 2 + i % 3 : 0;
            Decision decision = rule.evaluate(state, i * step, count);
            state = decision.state();
            assertThat(reference.step(i * step, count))
                    .as("step %d", i)
                    .hasToString(decision.change().name());
        }
    }

    private void compare(int seed, String label) {
        Random random = new Random(seed);
        AlertRule definition = rule(label, random);
        CountWindow window = CountWindow.labelled(label).orElseThrow();
        String zone = ZONES.get(seed % ZONES.size());
        Rule rule = Rule.of(definition, ZoneId.of(zone)).orElseThrow();
        ReferenceSpikeRule reference = new ReferenceSpikeRule(definition, zone);
        RuleState state = RuleState.NEW;
        long end = window.firstEnd(Instant.parse("2025-03-17T05:00:00Z").toEpochMilli());
        long step = Math.max(window.stepMillis(), Duration.ofMinutes(1).toMillis());
        int base = random.nextInt(6);
        int burst = 0;
        for (int i = 0; i < STEPS; i++) {
            burst = random.nextInt(700) == 0 ? random.nextInt(80) : random.nextInt(60) == 0 ? 0 : burst;
            base = random.nextInt(1500) == 0 ? random.nextInt(9) : base;
            long count = base + burst == 0 ? 0 : random.nextInt(base + burst + 1);
            end += step;
            Decision decision = rule.evaluate(state, end, count);
            state = decision.state();
            assertThat(reference.step(end, count))
                    .as("seed %d, step %d", seed, i)
                    .hasToString(decision.change().name());
            if (decision.change() != Decision.Change.NONE) {
                assertThat(reference.score()).as("seed %d, step %d", seed, i).isCloseTo(decision.score(), within(1e-6));
                assertThat(reference.observed())
                        .as("seed %d, step %d", seed, i)
                        .isEqualTo(decision.finding().observed());
                changes.merge(decision.change(), 1, Integer::sum);
            }
        }
    }
}
