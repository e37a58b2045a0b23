package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.baseline.UsualCount;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

class UsualCountsTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int DAYS = 10;

    private final AlertRule rule = SpikeSeries.spike("1h");
    private final WatchedRule watched = WatchedRule.of(
            TopicDefinition.newBuilder()
                    .setId("tin")
                    .setLabel("Tin")
                    .setQuery("tin")
                    .setWindows(List.of("1h"))
                    .setRules(List.of(rule))
                    .build(),
            rule);

    /** Six stories an hour, and many in the last one. */
    private static long stories(int hour) {
        return hour == 24 * DAYS - 1 ? 60 : 6;
    }

    private UsualCounts fold(Duration length, int hours) {
        UsualCounts counts = UsualCounts.of(watched, length).orElseThrow();
        for (int hour = 0; hour < hours; hour++) {
            counts.take(SpikeSeries.MONDAY + hour * HOUR, stories(hour));
        }
        return counts;
    }

    @Test
    void anAlertHasTheExpectationAndTheScoreThatAreShown() {
        AtomicReference<Finding> raised = new AtomicReference<>();
        RuleFold alerts = new RuleFold(Rule.of(rule, watched.zone()).orElseThrow(), CountWindow.ONE_HOUR);
        RuleState state = RuleState.NEW;
        for (int hour = 0; hour < 24 * DAYS; hour++) {
            state = alerts.count(state, SpikeSeries.MONDAY + hour * HOUR, stories(hour), (before, decision) -> {
                if (decision.change() == Decision.Change.RAISED) {
                    raised.set(decision.finding());
                }
            });
        }
        Finding finding = Objects.requireNonNull(raised.get());

        List<UsualCount> usual =
                fold(Duration.ofMillis(finding.horizon()), 24 * DAYS).usual();

        UsualCount last = usual.get(usual.size() - 1);
        assertThat(last.expected()).isEqualTo(finding.expected());
        assertThat(last.score(finding.observed())).isEqualTo(finding.score());
    }

    @Test
    void theCountThatReachesTheScoreIsTheLowestThatDoes() {
        UsualCounts counts = fold(Duration.ofHours(1), 24 * 5);
        UsualCount last = counts.usual().get(counts.usual().size() - 1);

        long reaching = last.reaching(counts.score());

        assertThat(last.expected()).isCloseTo(6, within(1.0));
        assertThat(last.score(reaching)).isGreaterThanOrEqualTo(counts.score());
        assertThat(last.score(reaching - 1)).isLessThan(counts.score());
        assertThat(last.above(1.28)).isBetween(1L, 5L);
    }

    @Test
    void nothingIsUsualBeforeADayWasLearnt() {
        assertThat(fold(Duration.ofHours(1), 20).usual()).isEmpty();
    }

    @Test
    void aLengthThatIsNoHorizonOfTheRuleHasNoBaseline() {
        assertThat(fold(Duration.ofMinutes(5), 24 * 5).usual()).isEmpty();
    }

    @Test
    void thereIsOneForEachHour() {
        assertThat(fold(Duration.ofHours(1), 24 * 5).usual()).hasSizeBetween(24 * 4 - 3, 24 * 4 + 1);
    }

    @Test
    void aRuleWithoutABaselineHasNone() {
        AlertRule silence = AlertRule.newBuilder(rule)
                .setKind(RuleKind.SILENCE)
                .setQuietMillis(HOUR)
                .build();
        WatchedRule other = new WatchedRule("tin", "Tin", silence, "UTC", "");

        assertThat(UsualCounts.of(other, Duration.ofHours(1))).isEmpty();
    }
}
