package org.lodewire.subscriptions.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The newest of many items. Keeps no more than it returns. Not thread-safe.
 *
 * @param <T> the class of the items
 */
public final class Newest<T> {

    private final int limit;
    private final PriorityQueue<Item<T>> kept;
    private long taken;

    private record Item<T>(Instant time, long number, T value) {}

    /** @param limit the maximum number of items to keep, at least 1 */
    public Newest(int limit) {
        this.limit = limit;
        this.kept = new PriorityQueue<>(oldestFirst());
    }

    private static <T> Comparator<Item<T>> oldestFirst() {
        return Comparator.<Item<T>, Instant>comparing(Item::time).thenComparingLong(Item::number);
    }

    /** Adds an item; of two with the same time the one that was added later is newer. */
    public void add(Instant time, T value) {
        kept.add(new Item<>(time, taken, value));
        taken++;
        if (kept.size() > limit) {
            kept.remove();
        }
    }

    /** The number of items that were added. */
    public long taken() {
        return taken;
    }

    /** The newest items, the oldest of them first. */
    public List<T> oldestFirstOfNewest() {
        List<Item<T>> sorted = new ArrayList<>(kept);
        sorted.sort(oldestFirst());
        return sorted.stream().map(Item::value).toList();
    }
}
