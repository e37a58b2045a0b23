package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * In which steps the articles of one story that mention a name happened, and how many in each. A story is in a window as
 * long as one of its articles is, so that an article counts as a story only at those ends at which no other article of the
 * story is in the window; and articles of one step, of the shortest that there are, are in every window together.
 *
 * <p>The newest steps of a story are one value of the store, the older ones an entry each: what an article costs does not
 * grow with its story. For one use: read, changed, saved.
 */
final class StoryTimes {

    private static final int WIDTH = Long.BYTES + Integer.BYTES;
    private static final int MOST = 16;
    private static final int HEAD = Integer.BYTES + 1;

    private final OrderedStore store;
    private final String name;
    private final String story;
    private final SortedCells newest;
    private int expiryDay;
    private boolean hasOlder;

    /** Reads the story as the store has it. */
    StoryTimes(OrderedStore store, String name, String story) {
        this.store = store;
        this.name = name;
        this.story = story;
        byte[] value = store.get(StoreKey.ofNames(name, story));
        byte[] cells = null;
        if (value != null) {
            ByteBuffer buffer = ByteBuffer.wrap(value);
            expiryDay = buffer.getInt();
            hasOlder = buffer.get() != 0;
            cells = new byte[buffer.remaining()];
            buffer.get(cells);
        }
        newest = new SortedCells(cells, WIDTH);
    }

    /** The steps of its articles next to a step. */
    AdjacentSteps around(long step) {
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
            if (newest.size() > MOST) {
                long oldest = newest.time(0);
                putOlder(oldest, newest.remove(0, 1).read(0).getInt());
                hasOlder = true;
            }
        }
    }

    /** Takes back an article that was added. */
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

    /** Forgets the steps up to one. */
    void forgetUntil(long step) {
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

    /** Notes that something of it can be forgotten at the end of a day; says whether that is news. */
    boolean expiresOn(int day) {
        boolean later = day > expiryDay;
        expiryDay = Math.max(day, expiryDay);
        return later;
    }

    /** Writes it to the store. */
    void save() {
        byte[] cells = newest.bytes();
        byte[] value = null;
        if (cells != null || hasOlder) {
            ByteBuffer buffer = ByteBuffer.allocate(HEAD + (cells == null ? 0 : cells.length))
                    .putInt(expiryDay)
                    .put((byte) (hasOlder ? 1 : 0));
            value = (cells == null ? buffer : buffer.put(cells)).array();
        }
        store.put(StoreKey.ofNames(name, story), value);
    }

    private int older(long step) {
        byte[] count = store.get(key(step));
        return count == null ? 0 : ByteBuffer.wrap(count).getInt();
    }

    private void putOlder(long step, int count) {
        store.put(
                key(step),
                count == 0
                        ? null
                        : ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    private byte[] key(long step) {
        return StoreKey.ofNamesTime(name, story, step);
    }
}
