package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * The steps in which the articles of one story that mention a name were published, and the number of articles in each. A
 * window contains a story as long as it contains any of its articles, so an article counts as a story only at the ends at
 * which the window contains no other article of the story. Articles of the same step of the shortest window are in every
 * window together.
 *
 * <p>The newest steps of a story are one value of the store and each older step is an entry of its own, so the cost of an
 * article does not grow with its story. For one use: read, change, {@link #save}.
 */
final class StoryTimes {

    private static final int MAX_NEWEST = 16;

    private final OrderedStore store;
    private final StoryStepsCodec codec = new StoryStepsCodec();
    private final String name;
    private final String story;
    private final byte[] key;
    private final SortedCells newest;
    private int expiryDay;
    private boolean hasOlder;

    /** Reads a story of a name from the store. */
    StoryTimes(OrderedStore store, String name, String story) {
        this.store = store;
        this.name = name;
        this.story = story;
        this.key = StoreKey.ofNames(name, story);
        byte[] value = store.get(key);
        StorySteps steps = value == null ? StoryStepsCodec.none() : codec.decode(value);
        expiryDay = steps.expiryDay();
        hasOlder = steps.hasOlder();
        newest = steps.newest();
    }

    /** The steps of the story that are adjacent to a step. */
    AdjacentSteps adjacentTo(long step) {
        int index = newest.floor(step);
        long before = index < 0 ? AdjacentSteps.NONE_BEFORE : newest.time(index);
        long after = index + 1 < newest.size() ? newest.time(index + 1) : AdjacentSteps.NONE_AFTER;
        if (index >= 0 || !hasOlder) {
            return new AdjacentSteps(before, after);
        }
        long[] found = {before, after};
        store.descend(key(Long.MIN_VALUE), key(step), (key, count) -> {
            found[0] = StoreKey.trailingTime(key);
            return false;
        });
        store.ascend(key(step + 1), key(Long.MAX_VALUE), (key, count) -> {
            found[1] = Math.min(after, StoreKey.trailingTime(key));
            return false;
        });
        return new AdjacentSteps(found[0], found[1]);
    }

    /** Adds an article. */
    void add(long step) {
        int index = newest.floor(step);
        if (newest.isAt(index, step)) {
            int count = newest.read(index).getInt();
            newest.write(index).putInt(count + 1);
        } else if (index < 0 && hasOlder) {
            putOlder(step, older(step) + 1);
        } else {
            newest.insert(index + 1, step).putInt(1);
            if (newest.size() > MAX_NEWEST) {
                long oldest = newest.time(0);
                putOlder(oldest, newest.remove(0, 1).read(0).getInt());
                hasOlder = true;
            }
        }
    }

    /** Removes an article that was added. */
    void remove(long step) {
        int index = newest.floor(step);
        if (newest.isAt(index, step)) {
            int count = newest.read(index).getInt();
            if (count == 1) {
                newest.remove(index, index + 1);
            } else {
                newest.write(index).putInt(count - 1);
            }
        } else if (hasOlder) {
            putOlder(step, Math.max(0, older(step) - 1));
        }
    }

    /** Removes the steps up to a given one, inclusive. */
    void removeUntil(long step) {
        newest.remove(0, newest.floor(step) + 1);
        if (hasOlder) {
            List<byte[]> old = new ArrayList<>();
            store.ascend(key(Long.MIN_VALUE), key(step), (key, count) -> old.add(key));
            old.forEach(key -> store.put(key, null));
            hasOlder = false;
            store.ascend(key(step + 1), key(Long.MAX_VALUE), (key, count) -> {
                hasOlder = true;
                return false;
            });
        }
    }

    /** Extends the story's expiry to a day. Returns whether it was earlier, so that a timer for that day is needed. */
    boolean extendExpiry(int day) {
        boolean extended = day > expiryDay;
        expiryDay = Math.max(day, expiryDay);
        return extended;
    }

    /** Writes the story to the store. */
    void save() {
        boolean empty = newest.isEmpty() && !hasOlder;
        store.put(key, empty ? null : codec.encode(new StorySteps(expiryDay, hasOlder, newest)));
    }

    private int older(long step) {
        byte[] value = store.get(key(step));
        return value == null ? 0 : codec.decodeOlder(value);
    }

    private void putOlder(long step, int count) {
        store.put(key(step), count == 0 ? null : codec.encodeOlder(count));
    }

    private byte[] key(long step) {
        return StoreKey.ofNamesTime(name, story, step);
    }
}
