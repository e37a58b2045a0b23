package org.lodewire.analysis.clean.memory;

import java.util.List;

/**
 * What one article adds to the memory of its source. Lists are unmodifiable.
 *
 * @param number   number of the article within its source, from 1
 * @param minute   when it was added, in minutes since the epoch
 * @param original lowest 16 bits of the number of the article that it is a copy of; of its own number if it is none
 * @param counted  fingerprints of the lines that one more article has now; at most 127
 * @param body     fingerprints of new lines by which copies of this article are recognised
 */
record ArticleEntry(long number, long minute, int original, List<Long> counted, List<Long> body)
        implements StoredMemory {

    boolean isEmpty() {
        return counted.isEmpty() && body.isEmpty();
    }
}
