package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.rule.Decision.Change;

class ThresholdRuleTest {

    private static final long MINUTE = 60_000;

    private final Rule rule = new ThresholdRule(5, 3, Duration.ofMinutes(10));
    private RuleState state = RuleState.NEW;

    private Decision look(long minute, long count) {
        Decision decision = rule.evaluate(state, minute * MINUTE, count);
        state = decision.state();
        return decision;
    }

    @Test
    void isRaisedWhenTheCountIsReached() {
        assertThat(look(1, 4).change()).isEqualTo(Change.NONE);
        assertThat(look(2, 5)).satisfies(decision -> {
            assertThat(decision.change()).isEqualTo(Change.RAISED);
            assertThat(decision.expected()).isEqualTo(5);
            assertThat(decision.score()).isEqualTo(1);
            assertThat(decision.state().raisedAt()).isEqualTo(2 * MINUTE);
        });
    }

    @Test
    void isRaisedOnceHoweverHighTheCountClimbs() {
        look(1, 5);

        assertThat(look(2, 50).change()).isEqualTo(Change.NONE);
    }

    @Test
    void isResolvedOnlyUnderTheLowerCount() {
        look(1, 5);
        assertThat(look(2, 3).change()).isEqualTo(Change.NONE);
        assertThat(look(3, 5).change()).isEqualTo(Change.NONE);
        assertThat(look(4, 2)).satisfies(decision -> {
            assertThat(decision.change()).isEqualTo(Change.RESOLVED);
            assertThat(decision.expected()).isEqualTo(3);
        });
    }

    @Test
    void isNotRaisedAgainWithinTheCoolDownButAsksToLookAgain() {
        look(1, 5);
        look(2, 0);

        assertThat(look(3, 6)).satisfies(decision -> {
            assertThat(decision.change()).isEqualTo(Change.NONE);
            assertThat(decision.state().due()).isEqualTo(11 * MINUTE);
        });
        assertThat(look(11, 6).change()).isEqualTo(Change.RAISED);
    }

    @Test
    void asksToLookAgainOnlyWhereThatCouldRaiseIt() {
        assertThat(look(1, 4).state().due()).isEqualTo(RuleState.NEVER);
        assertThat(look(2, 5).state().due()).isEqualTo(RuleState.NEVER);
        assertThat(look(3, 6).state().due()).isEqualTo(RuleState.NEVER);
        assertThat(look(4, 0).state().due()).isEqualTo(RuleState.NEVER);
    }

    @Test
    void theCoolDownCountsFromWhenItWasRaisedNotFromWhenItWasResolved() {
        look(1, 5);
        look(10, 0);

        assertThat(look(11, 5).change()).isEqualTo(Change.RAISED);
    }

    @Test
    void survivesBeingStored() {
        look(1, 5);
        look(2, 0);

        assertThat(new RuleStateCodec().decode(new RuleStateCodec().encode(state)))
                .isEqualTo(state);
    }
}
