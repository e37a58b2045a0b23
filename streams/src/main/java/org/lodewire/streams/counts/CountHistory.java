package org.lodewire.streams.counts;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;

/**
 * The counts at the ends that time has reached, where they changed: between two entries the count is that of the
 * earlier. As far back as a late article may still correct them, and the one before.
 */
final class CountHistory {

    private final OrderedStore store;

    CountHistory(OrderedStore store) {
        this.store = store;
    }

    void put(TopicWindow of, EndedCount count) {
        store.put(key(of, count.end()), count.value());
    }

    /** The entry at an end, or else the one before it; with no entry, a count of nothing that was never written. */
    EndedCount at(TopicWindow of, long end) {
        EndedCount[] found = {new EndedCount(Long.MIN_VALUE, Tally.ZERO, EndedCount.NEVER_TOLD)};
        store.descend(key(of, Long.MIN_VALUE), key(of, end), (key, value) -> {
            found[0] = EndedCount.of(StoreKey.trailingTime(key), value);
            return false;
        });
        return found[0];
    }

    /** The entries from one end to another, both included, in order. */
    List<EndedCount> between(TopicWindow of, long from, long to) {
        List<EndedCount> entries = new ArrayList<>();
        store.ascend(key(of, from), key(of, to), (key, value) -> {
            entries.add(EndedCount.of(StoreKey.trailingTime(key), value));
            return true;
        });
        return entries;
    }

    /** Forgets what lies before a time, except for the last entry there, which holds until the next. */
    void forgetBefore(TopicWindow of, long time) {
        List<EndedCount> old = between(of, Long.MIN_VALUE, time - 1);
        for (int i = 0; i < old.size() - 1; i++) {
            store.put(key(of, old.get(i).end()), null);
        }
    }

    private static byte[] key(TopicWindow of, long end) {
        return StoreKey.ofNameKindTime(of.topic(), of.window().ordinal(), end);
    }
}
