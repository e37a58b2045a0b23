package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.rule.Decision.Change;
import org.lodewire.schemas.time.CountWindow;

class SilenceRuleTest {

    private static final long HOUR = 3_600_000;

    private final Rule rule = new SilenceRule(CountWindow.ONE_HOUR, Duration.ofHours(6), Duration.ofHours(10));
    private RuleState state = RuleState.NEW;

    private Decision evaluate(long hour, long count) {
        Decision decision = rule.evaluate(state, hour * HOUR, count);
        state = decision.state();
        return decision;
    }

    @Test
    void isRaisedAfterTheQuietTime() {
        evaluate(1, 2);
        // The last mention came at hour 3: the window was empty an hour later.
        assertThat(evaluate(4, 0).state().due()).isEqualTo(9 * HOUR);
        assertThat(evaluate(8, 0).change()).isEqualTo(Change.NONE);
        assertThat(evaluate(9, 0)).satisfies(decision -> {
            assertThat(decision.change()).isEqualTo(Change.RAISED);
            assertThat(decision.expected()).isEqualTo(1);
            assertThat(decision.score()).isZero();
        });
    }

    @Test
    void aTopicThatWasNeverMentionedIsNotSilent() {
        assertThat(evaluate(1, 0).state().due()).isEqualTo(RuleState.NEVER);
        assertThat(evaluate(99, 0).change()).isEqualTo(Change.NONE);
    }

    @Test
    void isResolvedByTheNextMention() {
        evaluate(1, 1);
        evaluate(2, 0);
        evaluate(7, 0);

        assertThat(evaluate(12, 1).change()).isEqualTo(Change.RESOLVED);
    }

    @Test
    void aSilenceThatPersistsIsRaisedAfterTheCoolDown() {
        evaluate(1, 1);
        evaluate(2, 0);
        assertThat(evaluate(7, 0).change()).isEqualTo(Change.RAISED);
        evaluate(8, 1);
        assertThat(evaluate(9, 0).state().due()).isEqualTo(17 * HOUR);
        assertThat(evaluate(17, 0).change()).isEqualTo(Change.RAISED);
    }

    @Test
    void aQuietTimeShorterThanTheWindowEndsWhenTheWindowIsEmpty() {
        Rule impatient = new SilenceRule(CountWindow.ONE_HOUR, Duration.ofMinutes(1), Duration.ZERO);
        evaluate(1, 1);

        assertThat(impatient.evaluate(state, 2 * HOUR, 0).change()).isEqualTo(Change.RAISED);
    }
}
