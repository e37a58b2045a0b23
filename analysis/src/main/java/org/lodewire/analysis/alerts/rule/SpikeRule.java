package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.lodewire.analysis.alerts.baseline.Baseline;
import org.lodewire.analysis.alerts.baseline.BaselineModel;
import org.lodewire.analysis.alerts.baseline.HorizonReading;
import org.lodewire.analysis.alerts.baseline.Horizons;
import org.lodewire.analysis.alerts.baseline.Reading;
import org.lodewire.analysis.alerts.baseline.UsualCount;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.time.CountWindow;

/**
 * Raised when the count of a horizon is far above the topic's own baseline. Counts are sampled at fixed times, so that the
 * baseline does not depend on when counts are emitted. The shortest horizon is read at each sample, the others where a block
 * ends. The formulas are in docs/internals/alerts.md.
 *
 * @param model    how the baseline is learnt
 * @param horizons the horizons
 * @param period   interval between samples, which are taken at its multiples
 * @param score    raised when a score is at least this, resolved below half of it
 * @param settling how long to learn before anything is raised, and how long an alert may be raised
 * @param coolDown for how long after an alert was raised none is raised again
 */
record SpikeRule(
        BaselineModel model, Horizons horizons, Duration period, double score, Duration settling, Duration coolDown)
        implements Rule {

    private static final double DEFAULT_SCORE = 3.3;
    private static final Duration DEFAULT_HALF_LIFE = Duration.ofDays(14);
    private static final Duration MIN_PERIOD = Duration.ofMinutes(5);
    private static final double BURST_SHARE = 0.5;
    /** After this long without a mention, learning stops until the next one. */
    private static final long DORMANT_AFTER = Duration.ofDays(28).toMillis();

    /** Defaults depend on the window: the counts of a long one change slowly. */
    static SpikeRule of(AlertRule rule, ZoneId zone, Duration period, Duration coolDown) {
        CountWindow window = Rule.window(rule);
        Horizons horizons = Horizons.of(window);
        Duration halfLife = rule.getHalfLifeMillis() == null
                ? max(DEFAULT_HALF_LIFE, window.length().multipliedBy(4))
                : Duration.ofMillis(rule.getHalfLifeMillis());
        double score = rule.getScore() == null ? DEFAULT_SCORE : rule.getScore();
        return new SpikeRule(
                new BaselineModel(horizons, halfLife, zone, score * BURST_SHARE),
                horizons,
                period,
                score,
                max(Duration.ofHours(48), window.length().multipliedBy(2)),
                coolDown);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The interval between samples of a window. */
    static Duration period(CountWindow window) {
        return max(window.step(), MIN_PERIOD);
    }

    @Override
    public Decision evaluate(RuleState before, long end, long count) {
        RuleState now = before.observe(end, count);
        boolean dormant = isDormant(before, end);
        if (dormant && count == 0) {
            return Decision.none(now);
        }
        if (dormant) {
            now = now.with(model.resumedAt(now.baseline(), end));
        }
        boolean sampled = Math.floorMod(end, period.toMillis()) == 0;
        Decision decision = sampled ? sample(now) : Decision.none(now);
        return decision.with(decision.state().withDue(nextDue(decision.state())));
    }

    /**
     * What the count of an evaluation was compared with, over a length of time; empty if no sample was taken, or if this length is
     * not a horizon of the rule that was read.
     */
    Optional<UsualCount> usual(RuleState before, RuleState after, Duration length) {
        if (Math.floorMod(after.end(), period.toMillis()) != 0) {
            return Optional.empty();
        }
        Baseline known =
                isDormant(before, after.end()) ? model.resumedAt(before.baseline(), after.end()) : before.baseline();
        return model.usual(model.read(known, after.end(), after.observed()), length);
    }

    private static boolean isDormant(RuleState state, long end) {
        if (state.raised() || state.observed() > 0 || state.baseline().isNone()) {
            return false;
        }
        long silentSince =
                state.lastZero() == RuleState.NEVER ? state.baseline().since() : state.lastZero();
        return end - silentSince > DORMANT_AFTER;
    }

    /** Without mentions in the block that ends now, nothing happens before the next one ends. */
    private long nextDue(RuleState state) {
        Baseline baseline = state.baseline();
        boolean quiet = state.observed() == 0 && !baseline.isNone() && baseline.isQuiet();
        long every = quiet ? horizons.interval() : period.toMillis();
        return (Math.floorDiv(state.end(), every) + 1) * every;
    }

    private Decision sample(RuleState now) {
        Reading reading = model.read(now.baseline(), now.end(), now.observed());
        return now.raised() ? whileRaised(now, reading) : whileCalm(now, reading);
    }

    private Decision whileCalm(RuleState now, Reading reading) {
        HorizonReading highest = reading.highestRise().orElse(null);
        if (highest == null
                || highest.rise() < score
                || reading.age() < settling.toMillis()
                || now.end() < now.coolDownEnd(coolDown.toMillis())) {
            return Decision.none(now.with(model.learn(reading, false)));
        }
        return Decision.raised(now.with(model.learnRaised(reading, highest)), finding(highest, highest.rise()));
    }

    private Decision whileRaised(RuleState now, Reading reading) {
        boolean resolves = reading.endsBlock()
                && (reading.score() < score * BURST_SHARE || now.end() - now.raisedAt() >= settling.toMillis());
        RuleState learnt = now.with(model.learn(reading, !resolves));
        HorizonReading horizon = reading.ofBurst();
        return resolves ? Decision.resolved(learnt, finding(horizon, horizon.score())) : Decision.none(learnt);
    }

    private Finding finding(HorizonReading reading, double found) {
        return new Finding(reading.observed(), reading.expected(), found, horizons.length(reading.horizon()));
    }

    @Override
    public boolean isIdle(RuleState state) {
        Baseline baseline = state.baseline();
        return state.observed() == 0 && !state.raised() && baseline.isCalm();
    }
}
