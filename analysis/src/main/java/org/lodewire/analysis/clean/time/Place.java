package org.lodewire.analysis.clean.time;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a page comes from, as far as that decides what its dates mean.
 *
 * @param language primary language subtag in lower case, null if unknown
 * @param country  ISO 3166 code in upper case, null if unknown
 * @param zone     the zone of times of day that a reader sees without one, null if it is not certain
 * @param order    the order of day and month in figures
 */
public record Place(
        @Nullable String language,
        @Nullable String country,
        @Nullable ZoneId zone,
        Order order) {

    /** The order of day and month in figures, where the year is last. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    /** Nothing is known. */
    public static final Place UNKNOWN = new Place(null, null, null, Order.UNKNOWN);

    /** Whether the language is known and another. */
    boolean isOther(String one) {
        return language != null && !language.equals(one);
    }
}
