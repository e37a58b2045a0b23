package org.lodewire.analysis.clean.memory;

import java.util.List;

/**
 * The memory of one source after an article.
 *
 * @param articles how many articles were added
 * @param minute   when the last of them was added, in minutes since the epoch
 * @param lines    the lines with the greatest weight, in descending order; unmodifiable
 */
record MemorySnapshot(long articles, long minute, List<RememberedLine> lines) implements StoredMemory {

    /**
     * A line.
     *
     * @param fingerprint its fingerprint
     * @param count       its count as {@link LineCount#packed} encodes it
     */
    record RememberedLine(long fingerprint, long count) {}
}
