package org.lodewire.analysis.stories.index;

import java.util.Comparator;

/**
 * An article in the posting list of a key.
 *
 * @param eventTime the event time of the article, in milliseconds since the epoch
 * @param number    the {@linkplain IndexedArticle#number() number} of the article
 */
record Posting(long eventTime, long number) {

    static final Comparator<Posting> NEWEST_FIRST = Comparator.comparingLong(Posting::eventTime)
            .thenComparingLong(Posting::number)
            .reversed();
}
