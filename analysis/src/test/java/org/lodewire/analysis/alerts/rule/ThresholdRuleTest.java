package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.rule.Decision.Change;

class ThresholdRuleTest {

    private static final long MINUTE = 60_000;

    private final Rule rule = new ThresholdRule(5, 3, Duration.ofMinutes(10));
    private RuleState state = RuleState.NEW;

    private Decision evaluate(long minute, long count) {
        Decision decision = rule.evaluate(state, minute * MINUTE, count);
        state = decision.state();
        return decision;
    }

    @Test
    void isRaisedWhenTheCountIsReached() {
        assertThat(evaluate(1, 4).change()).isEqualTo(Change.NONE);
        assertThat(evaluate(2, 5)).satisfies(decision -> {
            assertThat(decision.change()).isEqualTo(Change.RAISED);
            assertThat(decision.expected()).isEqualTo(5);
            assertThat(decision.score()).isEqualTo(1);
            assertThat(decision.state().raisedAt()).isEqualTo(2 * MINUTE);
        });
    }

    @Test
    void isRaisedOnceHoweverHighTheCountClimbs() {
        evaluate(1, 5);

        assertThat(evaluate(2, 50).change()).isEqualTo(Change.NONE);
    }

    @Test
    void isResolvedOnlyUnderTheLowerCount() {
        evaluate(1, 5);
        assertThat(evaluate(2, 3).change()).isEqualTo(Change.NONE);
        assertThat(evaluate(3, 5).change()).isEqualTo(Change.NONE);
        assertThat(evaluate(4, 2)).satisfies(decision -> {
            assertThat(decision.change()).isEqualTo(Change.RESOLVED);
            assertThat(decision.expected()).isEqualTo(3);
        });
    }

    @Test
    void isDueAgainAtTheEndOfTheCoolDown() {
        evaluate(1, 5);
        evaluate(2, 0);

        assertThat(evaluate(3, 6)).satisfies(decision -> {
            assertThat(decision.change()).isEqualTo(Change.NONE);
            assertThat(decision.state().due()).isEqualTo(11 * MINUTE);
        });
        assertThat(evaluate(11, 6).change()).isEqualTo(Change.RAISED);
    }

    @Test
    void isDueOnlyWhereThatCouldRaiseIt() {
        assertThat(evaluate(1, 4).state().due()).isEqualTo(RuleState.NEVER);
        assertThat(evaluate(2, 5).state().due()).isEqualTo(RuleState.NEVER);
        assertThat(evaluate(3, 6).state().due()).isEqualTo(RuleState.NEVER);
        assertThat(evaluate(4, 0).state().due()).isEqualTo(RuleState.NEVER);
    }

    @Test
    void theCoolDownBeginsWhenItIsRaised() {
        evaluate(1, 5);
        evaluate(10, 0);

        assertThat(evaluate(11, 5).change()).isEqualTo(Change.RAISED);
    }

    @Test
    void isTheSameAfterEncodingAndDecoding() {
        evaluate(1, 5);
        evaluate(2, 0);

        assertThat(new RuleStateCodec().decode(new RuleStateCodec().encode(state)))
                .isEqualTo(state);
    }
}
