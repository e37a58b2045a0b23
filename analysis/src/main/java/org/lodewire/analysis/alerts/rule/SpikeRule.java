package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import org.lodewire.analysis.alerts.baseline.Baseline;
import org.lodewire.analysis.alerts.baseline.BaselineModel;
import org.lodewire.analysis.alerts.baseline.Burst;
import org.lodewire.analysis.alerts.baseline.Reading;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.time.CountWindow;

/**
 * Raised when the level is far above the topic's own baseline. Counts are sampled at fixed times, so that the baseline does
 * not depend on when counts are emitted. A level that stays high becomes the usual one. The formulas are in
 * docs/internals/alerts.md.
 *
 * @param model    how the baseline is learnt
 * @param period   interval between samples, which are taken at its multiples
 * @param score    raised when the level is this many deviations above its usual, resolved below half of it
 * @param settling how long to learn before anything is raised, and how long an alert may be raised before its level
 *                 becomes the usual one
 * @param coolDown for how long after an alert was raised none is raised again
 */
record SpikeRule(BaselineModel model, Duration period, double score, Duration settling, Duration coolDown)
        implements Rule {

    private static final double DEFAULT_SCORE = 2.3;
    private static final Duration DEFAULT_HALF_LIFE = Duration.ofDays(8);
    private static final Duration MIN_PERIOD = Duration.ofMinutes(5);
    private static final double RESOLVED_SHARE = 0.5;
    /** After this long without a mention, learning stops until the next one. */
    private static final long DORMANT_AFTER = Duration.ofDays(28).toMillis();

    /** Defaults depend on the window: the counts of a long one are smooth and change slowly. */
    static SpikeRule of(AlertRule rule, Duration period, Duration coolDown) {
        Duration window = Rule.window(rule).length();
        Duration twice = window.multipliedBy(2);
        Duration halfLife = rule.getHalfLifeMillis() == null
                ? max(DEFAULT_HALF_LIFE, twice.multipliedBy(2))
                : Duration.ofMillis(rule.getHalfLifeMillis());
        return new SpikeRule(
                new BaselineModel(window, levelHalfLife(window), halfLife),
                period,
                rule.getScore() == null ? DEFAULT_SCORE : rule.getScore(),
                max(Duration.ofHours(48), twice),
                coolDown);
    }

    /** 52 minutes for 5m and 30 minutes for 1h. The counts of longer windows are means already. */
    private static Duration levelHalfLife(Duration window) {
        return max(
                Duration.ZERO,
                Duration.ofMinutes(54).minus(window.multipliedBy(2).dividedBy(5)));
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
        long every = period.toMillis();
        boolean sampled = Math.floorMod(end, every) == 0;
        if (dormant) {
            now = now.with(now.baseline().resumedAt(sampled ? end - every : end));
        }
        now = now.withDue((Math.floorDiv(end, every) + 1) * every);
        return sampled ? sample(now) : Decision.none(now);
    }

    private static boolean isDormant(RuleState state, long end) {
        long silent = state.lastZero() == RuleState.NEVER ? state.baseline().learnt() : end - state.lastZero();
        return !state.raised() && state.observed() == 0 && silent > DORMANT_AFTER;
    }

    private Decision sample(RuleState now) {
        Baseline before = now.baseline();
        if (before.isNone()) {
            return Decision.none(now.with(model.first(now.end(), now.observed())));
        }
        if (now.end() <= before.at()) {
            return Decision.none(now);
        }
        Reading reading = model.read(before, now.end(), now.observed());
        return now.raised() ? whileRaised(now, reading) : whileCalm(now, reading);
    }

    private Decision whileCalm(RuleState now, Reading reading) {
        boolean raises = reading.score() >= score
                && reading.learnt() >= settling.toMillis()
                && now.end() >= now.coolDownEnd(coolDown.toMillis());
        Baseline learnt = model.learn(reading, raises);
        return raises
                ? Decision.raised(now.with(learnt.with(Burst.begin(reading))), reading.expected(), reading.score())
                : Decision.none(now.with(learnt));
    }

    private Decision whileRaised(RuleState now, Reading reading) {
        Burst burst = reading.before().burst().extend(reading, now.raisedAt());
        boolean resolves = reading.score() < score * RESOLVED_SHARE;
        if (!resolves && now.end() - now.raisedAt() >= settling.toMillis()) {
            return Decision.resolved(now.with(burst.settle(reading)), reading.expected(), reading.score());
        }
        RuleState learnt = now.with(model.learn(reading, !resolves).with(burst));
        return resolves ? Decision.resolved(learnt, reading.expected(), reading.score()) : Decision.none(learnt);
    }

    @Override
    public boolean isIdle(RuleState state) {
        return state.observed() == 0 && !state.raised() && model.isCalm(state.baseline());
    }
}
