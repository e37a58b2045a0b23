package org.lodewire.analysis.alerts;

/**
 * How far the counts of a topic and window have been evaluated.
 *
 * @param newest        the newest end, in milliseconds since the epoch
 * @param correctedFrom the earliest end that was corrected since the rules were last evaluated, or
 *                      {@link #NOT_CORRECTED}
 */
record CountProgress(long newest, long correctedFrom) {

    static final long NOT_CORRECTED = Long.MAX_VALUE;

    /** The progress before the first count. */
    static final CountProgress NONE = new CountProgress(Long.MIN_VALUE, NOT_CORRECTED);

    CountProgress correctedAt(long end) {
        return new CountProgress(newest, Math.min(correctedFrom, end));
    }
}
