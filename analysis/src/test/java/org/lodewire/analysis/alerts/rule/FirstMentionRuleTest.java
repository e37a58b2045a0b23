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

    private Change look(Rule rule, long hour, long count) {
        Decision decision = rule.evaluate(state, hour * HOUR, count);
        state = decision.state();
        return decision.change();
    }

    @Test
    void theFirstMentionOfAllRaisesIt() {
        assertThat(look(rule(Duration.ZERO), 1, 3)).isEqualTo(Change.RAISED);
    }

    @Test
    void furtherMentionsDoNotRaiseItAgain() {
        look(rule(Duration.ZERO), 1, 1);

        assertThat(look(rule(Duration.ZERO), 2, 9)).isEqualTo(Change.NONE);
    }

    @Test
    void isResolvedWhenTheWindowIsEmptyAgain() {
        look(rule(Duration.ZERO), 1, 1);

        assertThat(look(rule(Duration.ZERO), 2, 0)).isEqualTo(Change.RESOLVED);
    }

    @Test
    void isRaisedAgainAfterTheQuietTimeAndNotBefore() {
        Rule rule = rule(Duration.ZERO);
        look(rule, 1, 1);
        look(rule, 2, 0);
        // The last mention came at hour 1: the window was empty an hour later.
        assertThat(look(rule, 24, 1)).isEqualTo(Change.NONE);
        assertThat(look(rule, 25, 0)).isEqualTo(Change.NONE);
        assertThat(look(rule, 48, 1)).isEqualTo(Change.RAISED);
    }

    @Test
    void isNotRaisedWithinTheCoolDown() {
        Rule rule = rule(Duration.ofHours(72));
        look(rule, 1, 1);
        look(rule, 2, 0);
        assertThat(look(rule, 40, 1)).isEqualTo(Change.NONE);
        assertThat(look(rule, 41, 0)).isEqualTo(Change.NONE);
        assertThat(look(rule, 73, 1)).isEqualTo(Change.RAISED);
    }

    @Test
    void anEmptyWindowAtTheStartRaisesNothing() {
        assertThat(look(rule(Duration.ZERO), 1, 0)).isEqualTo(Change.NONE);
        assertThat(look(rule(Duration.ZERO), 2, 1)).isEqualTo(Change.RAISED);
    }
}
