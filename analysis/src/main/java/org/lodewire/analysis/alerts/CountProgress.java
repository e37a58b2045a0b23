package org.lodewire.analysis.alerts;

/**
 * How far the counts of a topic and window have been evaluated.
 *
 * @param newest        the newest end, in milliseconds since the epoch
 * @param correctedFrom the earliest end that was corrected since the rules were last evaluated, or
 *                      {@link #NOT_CORRECTED}
 * @param silentUntil   the last end at which nothing is raised for readers, because a backfill came after it
 */
record CountProgress(long newest, long correctedFrom, long silentUntil) {

    static final long NOT_CORRECTED = Long.MAX_VALUE;

    /** The progress before the first count. */
    static final CountProgress NONE = new CountProgress(Long.MIN_VALUE, NOT_CORRECTED, Long.MIN_VALUE);

    /** Whether nothing is known of the topic and window. */
    boolean isNone() {
        return equals(NONE);
    }

    /** Whether a count was evaluated. */
    boolean hasCounts() {
        return newest != NONE.newest;
    }

    CountProgress correctedAt(long end) {
        return new CountProgress(newest, Math.min(correctedFrom, end), silentUntil);
    }

    CountProgress evaluatedTo(long end) {
        return new CountProgress(end, NOT_CORRECTED, silentUntil);
    }

    CountProgress silencedUntil(long end) {
        return new CountProgress(newest, correctedFrom, Math.max(silentUntil, end));
    }
}
