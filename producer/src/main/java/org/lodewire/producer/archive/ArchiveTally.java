package org.lodewire.producer.archive;

import java.util.Map;
import java.util.TreeMap;
import org.lodewire.producer.article.LeftOut;

/** Counts what an archive has beside pages. For one thread at a time. */
final class ArchiveTally {

    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> damaged = new TreeMap<>();
    private long differing;

    /** Counts a record that has no page. */
    void skipped(String kind) {
        skipped.merge(kind, 1L, Long::sum);
    }

    void damaged(Found.Why why) {
        damaged.merge(why.label(), 1L, Long::sum);
    }

    /** Counts a page whose record has the digest of other bytes. */
    void differs() {
        differing++;
    }

    LeftOut leftOut() {
        return new LeftOut(skipped, damaged, differing);
    }
}
