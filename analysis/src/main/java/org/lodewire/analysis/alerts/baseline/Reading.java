package org.lodewire.analysis.alerts.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sample compared with a baseline that has not learnt it yet.
 *
 * @param baseline  the baseline with the sample among its recent counts
 * @param at        time of the sample, in milliseconds since the epoch
 * @param endsBlock whether a block ends with the sample; if not, only the shortest horizon is read
 * @param horizons  the readings; none while nothing was learnt
 */
public record Reading(Baseline baseline, long at, boolean endsBlock, List<HorizonReading> horizons) {

    /** The reading that rises most above the baseline and the last burst. */
    public Optional<HorizonReading> highestRise() {
        return horizons.stream().max(Comparator.comparingDouble(HorizonReading::rise));
    }

    /** The highest score of all horizons; zero while there is none. */
    public double score() {
        return horizons.stream().mapToDouble(HorizonReading::score).max().orElse(0);
    }

    /** The reading of the horizon that raised the last alert; else of the shortest. At least one must have been read. */
    public HorizonReading ofBurst() {
        int index = baseline.burst().horizon();
        return horizons.get(index < horizons.size() ? index : 0);
    }

    /** For how long the baseline has been learnt, in milliseconds. */
    public long age() {
        return at - baseline.since();
    }
}
