package org.lodewire.analysis.alerts;

import org.lodewire.analysis.counting.Tally;
import org.lodewire.schemas.Measure;

/**
 * A final count of a topic in a window.
 *
 * @param end   end of the step, in milliseconds since the epoch
 * @param tally the count
 */
public record FinalCount(long end, Tally tally) {

    long get(Measure measure) {
        return switch (measure) {
            case ARTICLES -> tally.articles();
            case STORIES -> tally.stories();
            case MENTIONS -> tally.mentions();
        };
    }
}
