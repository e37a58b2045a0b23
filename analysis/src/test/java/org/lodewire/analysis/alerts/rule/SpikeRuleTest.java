package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodewire.analysis.alerts.rule.SpikeSeries.DAY;
import static org.lodewire.analysis.alerts.rule.SpikeSeries.HOUR;
import static org.lodewire.analysis.alerts.rule.SpikeSeries.MONDAY;
import static org.lodewire.analysis.alerts.rule.SpikeSeries.STEP;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.alerts.baseline.Baseline;
import org.lodewire.analysis.alerts.rule.Decision.Change;

class SpikeRuleTest {

    private static final int WEEKS = 13;
    /** After this many days, even an extreme rhythm has been learnt. */
    private static final int LEARNT = 28;

    private final SpikeSeries utc = new SpikeSeries(ZoneOffset.UTC);

    /** Three times as much from 8 to 20 o'clock as at night, and a third at the weekend. */
    private static double rhythm(int step) {
        int hour = step / HOUR % 24;
        int weekday = step / DAY % 7;
        return (hour >= 8 && hour < 20 ? 1.5 : 0.5) * (weekday < 5 ? 1.24 : 0.4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 30, 300, 7200})
    void raisesAlmostNothingOnATopicWithADailyAndWeeklyRhythm(double perDay) {
        int alarms = 0;
        for (int seed = 0; seed < 4; seed++) {
            alarms += new SpikeSeries(ZoneOffset.UTC)
                    .random(seed, 7 * WEEKS * DAY, step -> perDay / DAY * rhythm(step))
                    .raisedOn()
                    .size();
        }

        // At most one in ten weeks; the threshold of the score alone allows for one in twenty.
        assertThat(alarms).isLessThanOrEqualTo(4 * WEEKS / 10);
    }

    @Test
    void seventeenStoriesInADayAreASpikeWhereThreeAreUsual() {
        utc.counted(32 * DAY, step -> step % DAY % (step / DAY == 30 ? 17 : 96) == 0 ? 1 : 0);

        assertThat(utc.raisedOn()).containsExactly(30);
        assertThat(Duration.ofMillis(utc.firstRaised().horizon())).isGreaterThanOrEqualTo(Duration.ofHours(6));
        assertThat(utc.firstRaised().expected()).isLessThan(3.5);
    }

    @Test
    void fourStoriesInAnHourAreASpikeWhereThreeADayAreUsual() {
        utc.counted(31 * DAY, step -> step % 96 == 0 || step / HOUR == 30 * 24 + 1 && step % 3 == 1 ? 1 : 0);

        assertThat(utc.raisedOn()).containsExactly(30);
        assertThat(utc.firstRaised().observed()).isEqualTo(4);
        assertThat(Duration.ofMillis(utc.firstRaised().horizon())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void threeTimesAsManyAreASpikeWhereThreeHundredAnHourAreUsual() {
        utc.random(1, 31 * DAY, step -> 25 * (step / HOUR == 30 * 24 + 10 ? 3 : 1));

        assertThat(utc.raisedOn()).containsExactly(30);
        assertThat(utc.firstRaised().expected()).isCloseTo(300, within(10.0));
    }

    @Test
    void aQuarterMoreIsNoSpikeWhereThreeHundredAnHourAreUsual() {
        utc.random(1, 31 * DAY, step -> 25 * (step / DAY == 30 ? 1.25 : 1));

        assertThat(utc.raisedOn()).isEmpty();
    }

    @Test
    void isResolvedWhenTheScoreIsLessThanHalf() {
        utc.counted(32 * DAY, step -> step / HOUR == 30 * 24 ? 100 : 2);

        assertThat(utc.steps(Change.RAISED)).hasSize(1);
        // The spike leaves the horizon of a day.
        assertThat(utc.steps(Change.RESOLVED)).containsExactly(31 * DAY + HOUR);
    }

    @Test
    void aLevelThatStaysHighIsResolvedAfterTwoDaysAndNotRaisedAgain() {
        utc.random(2, 90 * DAY, step -> 5 * (step < 30 * DAY ? 1 : 6));

        assertThat(utc.raisedOn()).containsExactly(30);
        int raised = utc.steps(Change.RAISED).get(0);
        assertThat(utc.steps(Change.RESOLVED))
                .singleElement()
                .satisfies(step -> assertThat(step - raised).isBetween(2 * DAY, 2 * DAY + HOUR));
    }

    @Test
    void aBurstOfTenDaysDoesNotBecomeTheUsual() {
        utc.random(3, 62 * DAY, step -> 30.0 / DAY * (step / DAY >= 40 && step / DAY < 50 || step / DAY == 60 ? 8 : 1));

        assertThat(utc.raisedOn()).contains(40, 60);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 300, 7200})
    void anEqualBurstIsFoundAgainTwoWeeksLater(double perDay) {
        utc.random(4, 50 * DAY, step -> perDay / DAY * (step / DAY == 30 || step / DAY == 45 ? 8 : 1));

        assertThat(utc.raisedOn()).contains(30, 45);
    }

    @Test
    void summerTimeRaisesNothingInTheTimeZoneOfTheTopic() {
        ZoneId paris = ZoneId.of("Europe/Paris");

        assertThat(new SpikeSeries(paris)
                        .random(5, 100 * DAY, SpikeRuleTest::officeHours)
                        .raisedOn())
                .noneMatch(day -> day >= LEARNT);
    }

    @Test
    void summerTimeRaisesAnAlertWhereHoursAreThoseOfUtc() {
        // The clocks change on 29 March, a Sunday, the 83rd day. On Monday, work begins an hour earlier in UTC.
        assertThat(utc.random(5, 100 * DAY, SpikeRuleTest::officeHours).raisedOn())
                .filteredOn(day -> day >= LEARNT)
                .startsWith(84);
    }

    /** Three hundred an hour from 9 to 17 o'clock in Paris on workdays, else next to nothing. */
    private static double officeHours(int step) {
        int summer =
                MONDAY + step * STEP >= Instant.parse("2026-03-29T01:00:00Z").toEpochMilli() ? 2 : 1;
        int local = step + summer * HOUR;
        int hour = local / HOUR % 24;
        return hour >= 9 && hour < 17 && local / DAY % 7 < 5 ? 25 : 0.05;
    }

    @Test
    void raisesNothingBeforeItHasLearntForTwoDays() {
        utc.counted(2 * DAY, step -> step == DAY ? 500 : 1);

        assertThat(utc.raisedOn()).isEmpty();
    }

    @Test
    void raisesAnAlertAsSoonAsItHasLearntForTwoDays() {
        utc.counted(3 * DAY, step -> step >= 2 * DAY ? 50 : 1);

        assertThat(utc.steps(Change.RAISED)).containsExactly(2 * DAY);
    }

    @Test
    void isNotRaisedAgainWithinTheCoolDown() {
        utc.counted(40 * DAY, step -> step == 30 * DAY || step == 31 * DAY + 2 * HOUR || step == 34 * DAY ? 20 : 0);

        assertThat(utc.raisedOn()).containsExactly(30, 34);
    }

    @Test
    void countsBetweenSamplesAreNotLearntFrom() {
        utc.counted(DAY, step -> 3);
        Baseline before = utc.state().baseline();

        Decision between = utc.rule().evaluate(utc.state(), MONDAY + (DAY - 1) * STEP + 10_000, 1000);

        assertThat(between.state().baseline()).isEqualTo(before);
        assertThat(between.state().due()).isEqualTo(MONDAY + DAY * STEP);
    }

    @Test
    void isDueAtTheNextHourWhileNothingIsCounted() {
        utc.counted(DAY + 2, step -> step < HOUR ? 1 : 0);

        assertThat(utc.state().due()).isEqualTo(MONDAY + (DAY + HOUR) * STEP);
    }

    @Test
    void isIdleOnceADayHasPassedWithoutMentions() {
        SpikeSeries series = utc.counted(5 * DAY, step -> step == 3 * DAY ? 1 : 0);
        assertThat(series.rule().isIdle(series.state())).isTrue();

        SpikeSeries recent = new SpikeSeries(ZoneOffset.UTC).counted(3 * DAY + HOUR, step -> step == 3 * DAY ? 1 : 0);
        assertThat(recent.rule().isIdle(recent.state())).isFalse();
    }

    @Test
    void afterFourWeeksOfSilenceItStopsLearningUntilTheNextMention() {
        utc.counted(39 * DAY, step -> step < 10 * DAY ? 2 : 0);
        Baseline before = utc.state().baseline();
        assertThat(utc.state().due()).isEqualTo(RuleState.NEVER);

        Decision mention = utc.rule().evaluate(utc.state(), MONDAY + 400 * DAY * STEP, 1);

        assertThat(mention.state().baseline().learnt()).isEqualTo(before.learnt() + 1);
    }

    @Test
    void longWindowsAreSampledAtTheEndOfTheirSteps() {
        Rule week = Rule.of(SpikeSeries.spike("7d"), ZoneOffset.UTC).orElseThrow();

        assertThat(week.evaluate(RuleState.NEW, MONDAY, 3).state().due())
                .isEqualTo(MONDAY + Duration.ofHours(2).toMillis());
    }

    @Test
    void theWindowOfADayHasItsOwnLengthAsHorizon() {
        Rule day = Rule.of(SpikeSeries.spike("24h"), ZoneOffset.UTC).orElseThrow();
        RuleState state = RuleState.NEW;
        List<Finding> found = new ArrayList<>();
        for (int quarter = 0; quarter < 40 * 96; quarter++) {
            Decision decision = day.evaluate(state, MONDAY + quarter * 3L * STEP, quarter < 30 * 96 ? 4 : 30);
            state = decision.state();
            if (decision.change() == Change.RAISED) {
                found.add(decision.finding());
            }
        }

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.observed()).isEqualTo(30);
            assertThat(finding.expected()).isCloseTo(4, within(0.5));
            assertThat(Duration.ofMillis(finding.horizon())).isEqualTo(Duration.ofHours(24));
        });
    }
}
