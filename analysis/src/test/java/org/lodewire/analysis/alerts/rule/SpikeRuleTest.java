package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.analysis.alerts.baseline.Baseline;
import org.lodewire.analysis.alerts.baseline.BaselineModel;
import org.lodewire.analysis.alerts.baseline.Reading;
import org.lodewire.analysis.alerts.rule.Decision.Change;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;

class SpikeRuleTest {

    private static final long MONDAY = Instant.parse("2015-01-05T00:00:00Z").toEpochMilli();
    private static final long STEP = Duration.ofMinutes(5).toMillis();
    private static final int DAY = 288;

    private final Rule rule = Rule.of(spike("5m")).orElseThrow();
    private RuleState state = RuleState.NEW;

    private static AlertRule spike(String window) {
        return AlertRule.newBuilder()
                .setId("spike")
                .setKind(RuleKind.SPIKE)
                .setWindow(window)
                .setCoolDownMillis(Duration.ofHours(36).toMillis())
                .build();
    }

    private Decision evaluate(long step, long count) {
        Decision decision = rule.evaluate(state, MONDAY + step * STEP, count);
        state = decision.state();
        return decision;
    }

    /** The changes of the alert, as in {@code RAISED at 2881 by 2.5082}. */
    private List<String> happened(int steps, LongUnaryOperator counts) {
        List<String> happened = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            Decision decision = evaluate(step, counts.applyAsLong(step));
            if (decision.change() != Change.NONE) {
                happened.add(String.format("%s at %d by %.4f", decision.change(), step, decision.score()));
            }
        }
        return happened;
    }

    /** The values are from an implementation of the same formulas in another language. */
    @ParameterizedTest
    @CsvSource({
        "1, 1.144063, 0.000000",
        "2, 0.343467, 0.024689",
        "5, 0.426038, 0.078652",
        "9, 2.002724, 0.187298",
        "11, 1.247544, 0.369711",
        "12, -0.067023, 0.472349",
        "15, -0.056078, 0.435732"
    })
    void comparesTheLevelWithTheUsualOne(int sample, double score, double expected) {
        long[] seconds = {
            0, 300, 600, 900, 1200, 1500, 1800, 2100, 2400, 2700, 3000, 3300, 14_100, 14_400, 14_700, 15_000
        };
        long[] counts = {0, 1, 0, 2, 0, 0, 3, 1, 12, 30, 25, 4, 0, 0, 0, 1};
        BaselineModel model = new BaselineModel(Duration.ofMinutes(5), Duration.ofMinutes(52), Duration.ofDays(8));
        Baseline baseline = model.first(MONDAY, counts[0]);
        for (int i = 1; i < sample; i++) {
            baseline = model.learn(model.read(baseline, MONDAY + seconds[i] * 1000, counts[i]), false);
        }
        Reading reading = model.read(baseline, MONDAY + seconds[sample] * 1000, counts[sample]);

        assertThat(reading.score()).isCloseTo(score, within(1e-6));
        assertThat(reading.expected()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void aBurstOnABusyTopicIsRaisedAndResolved() {
        assertThat(happened(12 * DAY, i -> 1 + i % 3 + (i >= 2880 && i < 2904 ? 40 : 0)))
                .containsExactly("RAISED at 2881 by 2.5082", "RESOLVED at 2943 by 1.1177");
    }

    @Test
    void aLevelThatStaysUpBecomesTheUsual() {
        assertThat(happened(14 * DAY, i -> 1 + i % 3 + (i >= 2880 ? 40 : 0)))
                .containsExactly("RAISED at 2881 by 2.5082", "RESOLVED at 3457 by 1.5513");
    }

    @Test
    void aBurstWithinTheRangeOfTheDailyRhythmIsNone() {
        assertThat(happened(12 * DAY, i -> (i % 288 < 144 ? 2 : 20) + i % 2 + (i >= 2046 && i < 2070 ? 60 : 0)))
                .isEmpty();
    }

    @Test
    void threeMentionsTogetherOnASilentTopicAreNoBurst() {
        assertThat(happened(5 * DAY, i -> i == 1000 ? 3 : 0)).isEmpty();
    }

    @Test
    void fourMentionsTogetherOnASilentTopicAreABurst() {
        assertThat(happened(5 * DAY, i -> i == 1000 ? 4 : 0))
                .containsExactly("RAISED at 1000 by 2.6015", "RESOLVED at 1019 by 1.1279");
    }

    @Test
    void raisesNothingBeforeItHasLearntForTwoDays() {
        assertThat(happened(2 * DAY, i -> i == DAY ? 500 : 1)).isEmpty();
    }

    @Test
    void isNotRaisedAgainWithinTheCoolDown() {
        assertThat(happened(8 * DAY, i -> i == 1000 || i == 1000 + DAY || i == 1000 + 3 * DAY ? 20 : 0))
                .filteredOn(event -> event.startsWith("RAISED"))
                .hasSize(2);
    }

    @Test
    void countsBetweenSamplesAreNotLearntFrom() {
        evaluate(0, 2);
        Baseline before = evaluate(1, 3).state().baseline();

        Decision between = rule.evaluate(state, MONDAY + STEP + 10_000, 1000);
        assertThat(between.state().baseline()).isEqualTo(before);
        assertThat(between.state().due()).isEqualTo(MONDAY + 2 * STEP);
    }

    @Test
    void afterFourWeeksOfSilenceItStopsLearningUntilTheNextMention() {
        happened(10 * DAY, i -> 2);
        happened(10 * DAY + 1, i -> i == 10 * DAY ? 0 : 2);
        long silence = 10 * DAY;
        while (state.due() != RuleState.NEVER) {
            evaluate(++silence, 0);
        }
        assertThat(silence - 10 * DAY).isEqualTo(28 * DAY + 1);

        Baseline before = state.baseline();
        assertThat(evaluate(silence + 400 * DAY, 9).change()).isEqualTo(Change.RAISED);
        assertThat(state.baseline().learnt()).isEqualTo(before.learnt() + STEP);
    }

    @Test
    void isIdleWhenItIsCalmAndNotWhileItIsMentioned() {
        happened(DAY, i -> i == 0 ? 1 : 0);
        assertThat(rule.isIdle(state)).isTrue();
        evaluate(DAY, 3);
        assertThat(rule.isIdle(state)).isFalse();
    }

    @Test
    void samplesLongWindowsAtTheEndOfTheirSteps() {
        Rule week = Rule.of(spike("7d")).orElseThrow();

        assertThat(week.evaluate(RuleState.NEW, MONDAY, 3).state().due())
                .isEqualTo(MONDAY + Duration.ofHours(2).toMillis());
    }

    @Test
    void isTheSameAfterEncodingAndDecoding() {
        happened(3 * DAY, i -> i % 7);

        assertThat(new RuleStateCodec().decode(new RuleStateCodec().encode(state)))
                .isEqualTo(state);
    }
}
