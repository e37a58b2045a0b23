package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import org.lodewire.analysis.alerts.baseline.Baseline;
import org.lodewire.analysis.alerts.baseline.Baseline.Burst;
import org.lodewire.analysis.alerts.baseline.BaselineModel;
import org.lodewire.analysis.alerts.baseline.BaselineModel.Reading;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.time.CountWindow;

/**
 * Many against the topic's own baseline. Counts are sampled at fixed times, whatever is told in between, so that the
 * baseline depends on the counts alone. A level that stays up becomes the usual one.
 *
 * @param model    how the baseline is learnt
 * @param period   how far apart samples are: they are taken at multiples of it
 * @param score    raised when the level is so many deviations above its usual; resolved under half of it
 * @param settling how long to learn before anything is raised, and for how long an alert may be raised before its level is
 *                 taken to be the usual one
 * @param coolDown for how long after it was raised it is not raised again
 */
record SpikeRule(BaselineModel model, Duration period, double score, Duration settling, Duration coolDown)
        implements Rule {

    private static final double DEFAULT_SCORE = 2.3;
    private static final Duration DEFAULT_HALF_LIFE = Duration.ofDays(8);
    private static final Duration SHORT_PERIOD = Duration.ofMinutes(5);
    private static final double RESOLVED = 0.5;
    /** After so long without a mention there is nothing more to learn, and nothing is forgotten. */
    private static final long DORMANT = Duration.ofDays(28).toMillis();

    /** What is not given follows from the window: a long one is smooth already, and what it counts moves slowly. */
    static SpikeRule of(AlertRule rule, Duration period, Duration coolDown) {
        Duration window = Rule.window(rule).length();
        Duration twice = window.multipliedBy(2);
        Duration halfLife = rule.getHalfLifeMillis() == null
                ? longer(DEFAULT_HALF_LIFE, twice.multipliedBy(2))
                : Duration.ofMillis(rule.getHalfLifeMillis());
        return new SpikeRule(
                new BaselineModel(window, levelHalfLife(window), halfLife),
                period,
                rule.getScore() == null ? DEFAULT_SCORE : rule.getScore(),
                longer(Duration.ofHours(48), twice),
                coolDown);
    }

    /** 52 minutes for a window of five, half an hour for one of an hour; the counts of a day are a mean themselves. */
    private static Duration levelHalfLife(Duration window) {
        return longer(
                Duration.ZERO,
                Duration.ofMinutes(54).minus(window.multipliedBy(2).dividedBy(5)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** How far apart samples of a window are. */
    static Duration period(CountWindow window) {
        return window.step().compareTo(SHORT_PERIOD) > 0 ? window.step() : SHORT_PERIOD;
    }

    @Override
    public Decision look(RuleState before, long end, long count) {
        RuleState now = before.seen(end, count);
        boolean dormant = isDormant(before, end);
        if (dormant && count == 0) {
            return Decision.none(now);
        }
        long every = period.toMillis();
        boolean sampled = Math.floorMod(end, every) == 0;
        if (dormant) {
            now = now.with(now.baseline().awakeAt(sampled ? end - every : end));
        }
        now = now.lookingAt((Math.floorDiv(end, every) + 1) * every);
        return sampled ? sample(now) : Decision.none(now);
    }

    private static boolean isDormant(RuleState state, long end) {
        long silent = state.lastEmptied() == RuleState.NEVER ? state.baseline().learnt() : end - state.lastEmptied();
        return !state.raised() && state.observed() == 0 && silent > DORMANT;
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
        return now.raised() ? goOn(now, reading) : begin(now, reading);
    }

    private Decision begin(RuleState now, Reading reading) {
        boolean raises = reading.score() >= score
                && reading.learnt() >= settling.toMillis()
                && now.end() >= now.coolAfter(coolDown.toMillis());
        Baseline learnt = model.learn(reading, raises);
        return raises
                ? Decision.raised(now.with(learnt.with(model.burst(reading))), reading.expected(), reading.score())
                : Decision.none(now.with(learnt));
    }

    private Decision goOn(RuleState now, Reading reading) {
        Burst burst = model.burst(reading, now.raisedAt());
        boolean over = reading.score() < score * RESOLVED;
        if (!over && now.end() - now.raisedAt() >= settling.toMillis()) {
            return Decision.resolved(now.with(model.settle(reading, burst)), reading.expected(), reading.score());
        }
        RuleState learnt = now.with(model.learn(reading, !over).with(burst));
        return over ? Decision.resolved(learnt, reading.expected(), reading.score()) : Decision.none(learnt);
    }

    @Override
    public boolean sleeps(RuleState state) {
        return state.observed() == 0 && !state.raised() && model.isCalm(state.baseline());
    }
}
