package org.lodewire.producer.crawler;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.producer.crawl.Change;
import org.lodewire.producer.crawl.Write;

/**
 * What the crawls of this instance have to write, collected for a short time, since a transaction costs as much for one as for
 * many. For one thread.
 */
final class WriteBatch {

    private static final long LINGER_MILLIS = 50;
    private static final int ENOUGH = 500;

    private final List<Entry> entries = new ArrayList<>();
    private long since;
    private int changes;

    /** What one crawl has to write. */
    record Entry(OwnedPartition owner, Write write) {}

    void add(OwnedPartition owner, List<Write> writes, long now) {
        for (Write write : writes) {
            since = entries.isEmpty() ? now : since;
            entries.add(new Entry(owner, write));
            changes += write.changes().size();
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether it is time to write. */
    boolean isDue(long now) {
        return !entries.isEmpty() && (changes >= ENOUGH || now - since >= LINGER_MILLIS || now < since);
    }

    /** Takes what has to be written for partitions that are still owned. */
    List<Entry> take() {
        List<Entry> taken =
                entries.stream().filter(each -> !each.owner.isDropped()).toList();
        entries.clear();
        changes = 0;
        return taken;
    }

    static List<Change> changes(List<Entry> entries) {
        return entries.stream().flatMap(each -> each.write.changes().stream()).toList();
    }
}
