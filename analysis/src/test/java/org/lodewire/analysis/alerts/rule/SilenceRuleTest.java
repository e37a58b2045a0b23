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

    private Decision look(long hour, long count) {
        Decision decision = rule.evaluate(state, hour * HOUR, count);
        state = decision.state();
        return decision;
    }

    @Test
    void isRaisedSoLongAfterTheLastMention() {
        look(1, 2);
        // The last mention came at hour 3: the window was empty an hour later.
        assertThat(look(4, 0).state().due()).isEqualTo(9 * HOUR);
        assertThat(look(8, 0).change()).isEqualTo(Change.NONE);
        assertThat(look(9, 0)).satisfies(decision -> {
            assertThat(decision.change()).isEqualTo(Change.RAISED);
            assertThat(decision.expected()).isEqualTo(1);
            assertThat(decision.score()).isZero();
        });
    }

    @Test
    void aTopicThatWasNeverMentionedIsNotSilent() {
        assertThat(look(1, 0).state().due()).isEqualTo(RuleState.NEVER);
        assertThat(look(99, 0).change()).isEqualTo(Change.NONE);
    }

    @Test
    void isResolvedByTheNextMention() {
        look(1, 1);
        look(2, 0);
        look(7, 0);

        assertThat(look(12, 1).change()).isEqualTo(Change.RESOLVED);
    }

    @Test
    void aSilenceWithinTheCoolDownIsRaisedWhenThatIsOverIfItGoesOn() {
        look(1, 1);
        look(2, 0);
        assertThat(look(7, 0).change()).isEqualTo(Change.RAISED);
        look(8, 1);
        assertThat(look(9, 0).state().due()).isEqualTo(17 * HOUR);
        assertThat(look(17, 0).change()).isEqualTo(Change.RAISED);
    }

    @Test
    void aQuietTimeShorterThanTheWindowIsOverWhenTheWindowIsEmpty() {
        Rule impatient = new SilenceRule(CountWindow.ONE_HOUR, Duration.ofMinutes(1), Duration.ZERO);
        look(1, 1);

        assertThat(impatient.evaluate(state, 2 * HOUR, 0).change()).isEqualTo(Change.RAISED);
    }
}
