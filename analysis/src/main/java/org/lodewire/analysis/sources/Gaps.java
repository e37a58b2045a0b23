package org.lodewire.analysis.sources;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * How far apart the active quarter-hours of a source are in its {@linkplain Rhythm own time}: a Weibull distribution, whose
 * shape tells regular sources from bursty ones, and the longest gaps of the last eight weeks. Not thread-safe.
 */
final class Gaps {

    private static final int LONGEST = 5;
    private static final long REMEMBERED = 8 * Quarter.PER_WEEK;
    private static final double EULER = 0.5772156649015329;
    /** The variance of the logarithm of an exponential distribution, as of a source without any regularity. */
    private static final double EXPONENTIAL = Math.PI * Math.PI / 6;
    /** As many gaps as must be known before their distribution is the observed one. */
    private static final double PRIOR = 8;

    private static final double LOWEST_SHAPE = 0.3;
    private static final double HIGHEST_SHAPE = 2.5;
    /** What the logarithm of a gap is at least: of a gap of no time, it is infinite. */
    private static final double SHORTEST = 1e-3;

    private static final double DAILY = StrictMath.pow(2, -1.0 / 28);

    /** A silence is not unusual before it is this much longer than the longest one that was usual. */
    private static final double BEYOND_LONGEST = 1.5;

    private double number;
    private double logarithms;
    private double squares;
    private final List<Gap> longest = new ArrayList<>();

    /**
     * A time without activity.
     *
     * @param from    the active quarter-hour before it
     * @param to      the active quarter-hour after it
     * @param alerted whether it raised an alert
     */
    record Gap(long from, long to, boolean alerted) {}

    /** Learns a gap. One that raised an alert is remembered, but is not taken for usual. */
    void learn(Gap gap, Rhythm rhythm) {
        if (!gap.alerted()) {
            double logarithm = StrictMath.log(Math.max(SHORTEST, rhythm.between(gap.from(), gap.to())));
            number++;
            logarithms += logarithm;
            squares += logarithm * logarithm;
        }
        longest.removeIf(old -> old.to() < gap.to() - REMEMBERED);
        longest.add(gap);
        if (longest.size() > LONGEST) {
            longest.remove(shortest(rhythm));
        }
    }

    private int shortest(Rhythm rhythm) {
        int shortest = 0;
        double length = Double.MAX_VALUE;
        for (int i = 0; i < longest.size(); i++) {
            double own = rhythm.between(longest.get(i).from(), longest.get(i).to());
            if (own < length) {
                length = own;
                shortest = i;
            }
        }
        return shortest;
    }

    /** Lets the distribution fade. */
    void fade(long days) {
        double left = StrictMath.pow(DAILY, (double) days);
        number *= left;
        logarithms *= left;
        squares *= left;
    }

    /**
     * The own time after which a silence is longer than the rhythm explains.
     *
     * @param surprise the negative logarithm of the probability of a gap that is longer
     */
    double limit(double surprise, Rhythm rhythm) {
        double mean = (logarithms - PRIOR * EULER) / (number + PRIOR);
        double ofGaps = number == 0 ? 0 : Math.max(0, squares - logarithms * logarithms / number);
        double variance = (ofGaps + PRIOR * EXPONENTIAL) / (number + PRIOR);
        double shape = Math.min(HIGHEST_SHAPE, Math.max(LOWEST_SHAPE, Math.PI / StrictMath.sqrt(6 * variance)));
        double scale = StrictMath.exp(mean + EULER / shape);
        return Math.max(scale * StrictMath.pow(surprise, 1 / shape), BEYOND_LONGEST * longestUsual(rhythm));
    }

    /** The own time of the longest gap that was usual: that raised no alert, or that another one exceeds. */
    double longestUsual(Rhythm rhythm) {
        double usual = 0;
        double alerted = 0;
        for (Gap gap : longest) {
            double own = rhythm.between(gap.from(), gap.to());
            if (!gap.alerted()) {
                usual = Math.max(usual, own);
            } else if (own > alerted) {
                usual = Math.max(usual, alerted);
                alerted = own;
            } else {
                usual = Math.max(usual, own);
            }
        }
        return usual;
    }

    void write(ValueWriter writer) {
        writer.putDouble(number).putDouble(logarithms).putDouble(squares).putByte(longest.size());
        longest.forEach(gap -> writer.putLong(gap.from()).putLong(gap.to()).putBoolean(gap.alerted()));
    }

    static Gaps read(ValueReader reader) {
        Gaps gaps = new Gaps();
        gaps.number = reader.getDouble();
        gaps.logarithms = reader.getDouble();
        gaps.squares = reader.getDouble();
        int longest = reader.getByte();
        for (int i = 0; i < longest; i++) {
            gaps.longest.add(new Gap(reader.getLong(), reader.getLong(), reader.getBoolean()));
        }
        return gaps;
    }
}
