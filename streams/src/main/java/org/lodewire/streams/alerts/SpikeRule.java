package org.lodewire.streams.alerts;

import java.time.Duration;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.schemas.AlertRule;

/**
 * Many against the topic's own baseline. Counts are sampled at fixed times, whatever is told in between, so that the
 * baseline depends on the counts alone.
 *
 * @param period   how far apart samples are: they are taken at multiples of it
 * @param score    raised when the count is so many deviations above its usual; resolved under half of it
 * @param halfLife after which a sample weighs half as much in the baseline
 * @param coolDown for how long after it was raised it is not raised again
 */
record SpikeRule(Duration period, double score, Duration halfLife, Duration coolDown) implements Rule {

    private static final double DEFAULT_SCORE = 4;
    private static final Duration DEFAULT_HALF_LIFE = Duration.ofDays(7);
    private static final Duration SHORT_PERIOD = Duration.ofMinutes(5);
    private static final double FAST_HALF_LIFE = Duration.ofMinutes(30).toMillis();
    private static final long LEARNING = Duration.ofHours(36).toMillis();
    /** After so long without a mention there is nothing more to learn. */
    private static final long DORMANT = Duration.ofDays(28).toMillis();
    private static final double NOISE = 0.5;
    private static final double CLIP = 4;
    /** Before so many samples there is no telling a burst from what is usual. */
    private static final int UNCLIPPED = 60;

    static SpikeRule of(AlertRule rule, Duration period, Duration coolDown) {
        return new SpikeRule(period, rule.getScore() == null ? DEFAULT_SCORE : rule.getScore(),
                rule.getHalfLifeMillis() == null ? DEFAULT_HALF_LIFE : Duration.ofMillis(rule.getHalfLifeMillis()),
                coolDown);
    }

    /** How far apart samples of a window are. */
    static Duration period(CountWindow window) {
        return window.step().compareTo(SHORT_PERIOD) > 0 ? window.step() : SHORT_PERIOD;
    }

    @Override
    public Verdict look(RuleState before, long end, long count) {
        RuleState now = before.seen(end, count);
        boolean dormant = isDormant(before, end);
        if (Math.floorMod(end, period.toMillis()) == 0 && !(dormant && count == 0)) {
            return sample(dormant ? now.with(before.baseline().awakeAt(end - period.toMillis())) : now);
        }
        return Verdict.none(dormant && count == 0 ? now
                : now.with(dormant ? before.baseline().awakeAt(end) : before.baseline()).lookingAt(nextSample(end)));
    }

    private long nextSample(long end) {
        return (Math.floorDiv(end, period.toMillis()) + 1) * period.toMillis();
    }

    private static boolean isDormant(RuleState state, long end) {
        return !state.raised() && state.observed() == 0
                && (state.lastEmptied() == RuleState.NEVER || end - state.lastEmptied() > DORMANT);
    }

    private Verdict sample(RuleState now) {
        double level = 2 * Math.sqrt(now.observed() + 0.375);
        Baseline before = now.baseline();
        RuleState next = now.lookingAt(nextSample(now.end()));
        if (before.samples() == 0) {
            return Verdict.none(next.with(new Baseline(now.end(), now.end(), 1, level, level, 0)));
        }
        double elapsed = Math.max(0, now.end() - before.at());
        double fast = before.fast() + weight(elapsed, FAST_HALF_LIFE) * (level - before.fast());
        double deviation = Math.sqrt(before.variance() + NOISE * NOISE);
        double z = (fast - before.slow()) / deviation;
        double residual = fast - before.slow();
        double cut = before.samples() < UNCLIPPED ? residual
                : Math.max(-CLIP * deviation, Math.min(CLIP * deviation, residual));
        double weight = Math.max(weight(elapsed, halfLife.toMillis()), 1.0 / (before.samples() + 1));
        next = next.with(new Baseline(before.since(), now.end(), before.samples() + 1, fast,
                before.slow() + weight * cut, before.variance() + weight * (cut * cut - before.variance())));
        double expected = Math.max(0, before.slow() * before.slow() / 4 - 0.375);
        if (now.raised()) {
            return z < score / 2 ? Verdict.resolved(next, expected, z) : Verdict.none(next);
        }
        boolean learnt = now.end() - before.since() >= LEARNING;
        return learnt && z >= score && now.end() >= now.coolAfter(coolDown.toMillis())
                ? Verdict.raised(next, expected, z) : Verdict.none(next);
    }

    private static double weight(double elapsed, double halfLife) {
        return 1 - Math.pow(0.5, elapsed / halfLife);
    }

    /** A topic that nobody mentions, and whose counts are not above the usual any more, only gets further under it. */
    @Override
    public boolean sleeps(RuleState state) {
        return state.observed() == 0 && !state.raised() && state.baseline().fast() <= state.baseline().slow();
    }
}
