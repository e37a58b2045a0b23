package org.lodewire.analysis.alerts.baseline;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Learns a topic's baseline and compares counts with it. Counts of several horizons are compared with one mean, which has a
 * season, by the tail of a negative-binomial distribution; the deviations are measured in those that the topic usually has. A
 * count is learnt a day after its block, and less so if it belongs to a burst. The formulas are in
 * docs/internals/alerts.md. Immutable.
 */
public final class BaselineModel {

    /** Assumed dispersion of counts. */
    private static final double DISPERSION = 0.1;
    /** After this many learnt blocks, bursts are limited and deviations are learnt. */
    private static final long EXPERIENCE = 24;
    /** Counts above this, which no pipeline makes, are taken for this, so that sums do not overflow. */
    private static final long MAX_COUNT = 1L << 48;

    private final Horizons horizons;
    private final ZoneId zone;
    private final double burstScore;
    private final double decay;
    private final double share;

    /**
     * A model.
     *
     * @param horizons   the horizons of the rule's window
     * @param halfLife   after which what was learnt counts half
     * @param zone       where hours and weekdays are
     * @param burstScore scores above this belong to a burst
     */
    public BaselineModel(Horizons horizons, Duration halfLife, ZoneId zone, double burstScore) {
        this.horizons = horizons;
        this.zone = zone;
        this.burstScore = burstScore;
        this.decay = StrictMath.pow(0.5, (double) horizons.interval() / halfLife.toMillis());
        this.share = (double) horizons.interval() / horizons.block();
    }

    /** Compares a sample with the baseline. The sample must not be earlier than the last one. */
    public Reading read(Baseline before, long at, long count) {
        long interval = horizons.index(at);
        Baseline known = before.isNone() ? Baseline.first(at, interval, horizons.size()) : before;
        RecentCounts sampled = known.recent().sample(horizons.slot(at), bounded(count), horizons.slots());
        // The first block lies after the first sample: before it, a topic may not have been counted.
        boolean endsBlock = interval > known.interval() && at - known.since() >= horizons.block();
        Baseline baseline = known.with(interval, endsBlock ? sampled.endBlock() : sampled);
        return new Reading(baseline, at, endsBlock, readHorizons(baseline, at, endsBlock));
    }

    private static long bounded(long count) {
        return Math.max(0, Math.min(MAX_COUNT, count));
    }

    private List<HorizonReading> readHorizons(Baseline baseline, long at, boolean endsBlock) {
        List<HorizonReading> readings = new ArrayList<>();
        if (baseline.learnt() == 0) {
            return readings;
        }
        double expected = endsBlock ? expected(baseline, at, 0, 1) : expectedSinceBlock(baseline, at);
        readings.add(reading(baseline, 0, baseline.recent().current(), expected));
        int added = 1;
        for (int i = 1; endsBlock && i < horizons.size(); i++) {
            int blocks = horizons.blocks().get(i);
            if (!baseline.recent().has(blocks)) {
                break;
            }
            expected += expected(baseline, at, added, blocks);
            added = blocks;
            readings.add(reading(baseline, i, baseline.recent().sum(blocks), expected));
        }
        return readings;
    }

    private HorizonReading reading(Baseline baseline, int horizon, long observed, double expected) {
        double dispersion = DISPERSION + baseline.uncertainty();
        double scale = baseline.scales().get(horizon).of(horizons.span(horizon));
        double deviations = NegativeBinomial.deviations((double) observed, expected, dispersion);
        double peak = baseline.burst().peak(horizon);
        double rise = peak > expected ? NegativeBinomial.deviations((double) observed, peak, dispersion) : deviations;
        return new HorizonReading(horizon, observed, expected, deviations, deviations / scale, rise / scale);
    }

    /** What the reading of a horizon was compared with; empty if that horizon was not read. */
    public Optional<UsualCount> usual(Reading reading, Duration length) {
        Baseline baseline = reading.baseline();
        return reading.horizons().stream()
                .filter(read -> horizons.length(read.horizon()) == length.toMillis())
                .map(read -> new UsualCount(
                        reading.at(),
                        read.expected(),
                        DISPERSION + baseline.uncertainty(),
                        baseline.scales().get(read.horizon()).of(horizons.span(read.horizon()))))
                .findFirst();
    }

    /** The expected count of the block that ends at a time between the ends of two blocks, from those two. */
    private double expectedSinceBlock(Baseline baseline, long at) {
        long last = horizons.index(at) * horizons.interval();
        double passed = (double) (at - last) / horizons.interval();
        return (1 - passed) * expected(baseline, last, 0, 1)
                + passed * expected(baseline, last + horizons.interval(), 0, 1);
    }

    /** The expected count of the blocks that end from one to another number of intervals before a time. */
    private double expected(Baseline baseline, long at, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double factor = baseline.seasons().factor(slot(at, i));
            // A quiet hour is only half believed: a rise in it should be one for the topic too.
            sum += factor < 1 ? Math.sqrt(factor) : factor;
        }
        return baseline.mean() * sum;
    }

    /** The hour and weekday of the middle of the block that ended a number of intervals before a time. */
    private Seasons.Slot slot(long at, int intervals) {
        return Seasons.Slot.of(at - intervals * horizons.interval() - horizons.block() / 2, zone);
    }

    /**
     * The baseline after a sample. It changes only where a block ends.
     *
     * @param raised whether an alert is raised after the sample
     */
    public Baseline learn(Reading reading, boolean raised) {
        Baseline baseline = reading.baseline();
        return reading.endsBlock() ? learnOldest(endBlock(reading, raised), reading.at()) : baseline;
    }

    /** The baseline after a sample that raises an alert. */
    public Baseline learnRaised(Reading reading, HorizonReading cause) {
        Baseline learnt = learn(reading, true);
        return learnt.with(learnt.burst().raisedBy(cause.horizon()));
    }

    private Baseline endBlock(Reading reading, boolean raised) {
        Baseline baseline = reading.baseline();
        List<Scale> scales = new ArrayList<>(baseline.scales());
        if (baseline.learnt() >= EXPERIENCE) {
            for (HorizonReading horizon : reading.horizons()) {
                int i = horizon.horizon();
                scales.set(i, scales.get(i).learn(decay, horizon.deviations(), horizons.span(i)));
            }
        }
        boolean continues =
                reading.score() >= burstScore && (raised || baseline.burst().ongoing());
        long[] counts =
                horizons.blocks().stream().mapToLong(baseline.recent()::sum).toArray();
        return baseline.with(
                List.copyOf(scales),
                baseline.recent().scored(reading.score()),
                baseline.burst().endBlock(continues, raised || continues, counts, horizons.interval()));
    }

    private Baseline learnOldest(Baseline baseline, long at) {
        if (!baseline.recent().has(RecentCounts.LAG + 1)) {
            return baseline;
        }
        Seasons.Slot slot = slot(at, RecentCounts.LAG);
        double factor = baseline.seasons().factor(slot);
        double counted = share * limited(baseline, factor);
        double count = baseline.count() * decay + counted;
        double exposure = baseline.exposure() * decay + share * factor;
        return new Baseline(
                baseline.since(),
                baseline.interval(),
                baseline.learnt() + 1,
                count,
                exposure,
                baseline.seasons().learn(decay, slot, counted, share * count / exposure),
                baseline.scales(),
                baseline.recent(),
                baseline.burst());
    }

    /** The oldest block's count, of which a burst's excess is limited by as much as its score was too high. */
    private double limited(Baseline baseline, double factor) {
        double count = (double) baseline.recent().oldest();
        if (baseline.learnt() < EXPERIENCE) {
            return count;
        }
        double excess = count - baseline.mean() * factor;
        double score = baseline.recent().highestScore();
        return excess > 0 && score > burstScore ? count - excess * (1 - burstScore / score) : count;
    }

    /** The baseline after a pause without learning, as if the last sample had been taken just before a time. */
    public Baseline resumedAt(Baseline baseline, long time) {
        return baseline.isNone() ? baseline : baseline.with(horizons.index(time - 1), baseline.recent());
    }
}
