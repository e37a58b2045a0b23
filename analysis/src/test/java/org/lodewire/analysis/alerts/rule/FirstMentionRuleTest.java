package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.rule.Decision.Change;
import org.lodewire.schemas.time.CountWindow;

class FirstMentionRuleTest {

    private static final long HOUR = 3_600_000;

    private RuleState state = RuleState.NEW;

    private static Rule rule(Duration coolDown) {
        return new FirstMentionRule(CountWindow.ONE_HOUR, Duration.ofHours(24), coolDown);
    }

    private Change evaluate(Rule rule, long hour, long count) {
        Decision decision = rule.evaluate(state, hour * HOUR, count);
        state = decision.state();
        return decision.change();
    }

    @Test
    void theVeryFirstMentionRaisesIt() {
        assertThat(evaluate(rule(Duration.ZERO), 1, 3)).isEqualTo(Change.RAISED);
    }

    @Test
    void furtherMentionsDoNotRaiseItAgain() {
        evaluate(rule(Duration.ZERO), 1, 1);

        assertThat(evaluate(rule(Duration.ZERO), 2, 9)).isEqualTo(Change.NONE);
    }

    @Test
    void isResolvedWhenTheWindowIsEmptyAgain() {
        evaluate(rule(Duration.ZERO), 1, 1);

        assertThat(evaluate(rule(Duration.ZERO), 2, 0)).isEqualTo(Change.RESOLVED);
    }

    @Test
    void isRaisedAgainAfterTheQuietTimeAndNotBefore() {
        Rule rule = rule(Duration.ZERO);
        evaluate(rule, 1, 1);
        evaluate(rule, 2, 0);
        // The last mention came at hour 1: the window was empty an hour later.
        assertThat(evaluate(rule, 24, 1)).isEqualTo(Change.NONE);
        assertThat(evaluate(rule, 25, 0)).isEqualTo(Change.NONE);
        assertThat(evaluate(rule, 48, 1)).isEqualTo(Change.RAISED);
    }

    @Test
    void isNotRaisedWithinTheCoolDown() {
        Rule rule = rule(Duration.ofHours(72));
        evaluate(rule, 1, 1);
        evaluate(rule, 2, 0);
        assertThat(evaluate(rule, 40, 1)).isEqualTo(Change.NONE);
        assertThat(evaluate(rule, 41, 0)).isEqualTo(Change.NONE);
        assertThat(evaluate(rule, 73, 1)).isEqualTo(Change.RAISED);
    }

    @Test
    void anEmptyWindowAtTheStartRaisesNothing() {
        assertThat(evaluate(rule(Duration.ZERO), 1, 0)).isEqualTo(Change.NONE);
        assertThat(evaluate(rule(Duration.ZERO), 2, 1)).isEqualTo(Change.RAISED);
    }
}
