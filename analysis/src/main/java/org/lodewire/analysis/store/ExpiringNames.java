package org.lodewire.analysis.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names by the time at which they expire, to the next ten minutes: some dozens of names are one entry of the store, as an entry
 * each would cost as much as what it makes expire. Not thread-safe.
 */
public final class ExpiringNames {

    private static final long INTERVAL = 600_000;
    /** An entry is written again with each name that is added to it, so that it must not grow long. */
    private static final int MAX_NAMES = 32;
    /** Names of nearly all articles expire in one or two of them. */
    private static final int MAX_OPEN = 16;

    /** With version 1, each name was an entry of its own. */
    private static final byte VERSION = 2;

    private final OrderedStore store;
    private final TimerQueue queue;
    /** Entries that have room for more names, by their times. */
    private final Map<Long, Entry> open = new LinkedHashMap<>();

    /** @param store used by nothing else */
    public ExpiringNames(OrderedStore store) {
        this.store = store;
        this.queue = new TimerQueue(store);
    }

    /** Returns the time at which a name is removed that was added with a given time: the next one that ends ten minutes. */
    public static long roundedUp(long time) {
        return Math.floorDiv(time + INTERVAL - 1, INTERVAL) * INTERVAL;
    }

    private record Entry(byte[] key, byte[] value, int names) {

        Entry plus(String name) {
            ValueWriter added = new ValueWriter(VERSION, name.length() + 1).putString(name);
            byte[] bytes = added.toBytes();
            byte[] longer = Arrays.copyOf(value, value.length + bytes.length - 1);
            System.arraycopy(bytes, 1, longer, value.length, bytes.length - 1);
            return new Entry(key, longer, names + 1);
        }
    }

    /**
     * Adds a name. One that was added with several times is removed at each of them.
     *
     * @param time its expiry, in milliseconds since the epoch
     */
    public void add(long time, String name) {
        long at = roundedUp(time);
        Entry entry = open.get(at);
        entry = (entry == null ? opened(at, name) : entry).plus(name);
        queue.put(entry.key(), entry.value());
        if (entry.names() < MAX_NAMES) {
            open.put(at, entry);
        } else {
            open.remove(at);
        }
        if (open.size() > MAX_OPEN) {
            open.remove(open.keySet().iterator().next());
        }
    }

    /** An entry is known by its first name, so that entries of one time need no number. Another run may have begun with the same name. */
    private Entry opened(long at, String firstName) {
        byte[] key = StoreKey.ofNumbersName(at, 0, firstName);
        byte[] known = store.get(key);
        return new Entry(key, known == null ? new byte[] {VERSION} : known, 0);
    }

    /**
     * Removes and returns the names that expire up to a time, inclusive.
     *
     * @param time in milliseconds since the epoch
     */
    public List<String> removeUntil(long time) {
        List<String> names = new ArrayList<>();
        queue.removeUntil(time, (key, value) -> {
            ValueReader reader = new ValueReader(value, VERSION);
            while (reader.hasRemaining()) {
                names.add(reader.getString());
            }
            return true;
        });
        open.keySet().removeIf(at -> at <= time);
        return names;
    }
}
