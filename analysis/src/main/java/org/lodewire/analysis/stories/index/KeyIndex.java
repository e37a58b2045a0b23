package org.lodewire.analysis.stories.index;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.stories.signature.Shingles;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * Which articles have a key of a signature. All articles of a key are one value, to be had by a point query, and
 * nearly every key is looked up in vain, which a filter in memory says at once. What was looked up last is remembered,
 * since an article is added under keys that it was looked for under.
 *
 * <p>It is made of the articles and can be made of them again, so that its store needs no changelog. For one thread.
 */
final class KeyIndex {

    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparingLong(Entry::at).thenComparingLong(Entry::number).reversed();
    private static final int ENTRY_BYTES = 2 * Long.BYTES;
    private static final int KEY_BYTES = Shingles.BITS / Byte.SIZE;

    /** Longer than any key of a signature. */
    private static final byte[] CHANGES = new byte[KEY_BYTES + 1];

    private static final byte[] LAST = new byte[KEY_BYTES + 2];

    static {
        Arrays.fill(LAST, (byte) 0xff);
    }

    private final OrderedStore store;
    /** Of the last article looked for. */
    private final Map<Long, List<Entry>> read = new HashMap<>();

    private final BloomFilter known = new BloomFilter();
    /** Of keys that several articles have, or had. */
    private final BloomFilter shared = new BloomFilter();

    /** Reads all keys of the store once. */
    KeyIndex(OrderedStore store) {
        this.store = store;
        store.ascend(new byte[0], LAST, (key, value) -> {
            if (key.length == KEY_BYTES) {
                note(key(key), ByteBuffer.wrap(value).getLong(), value.length > ENTRY_BYTES);
            }
            return true;
        });
    }

    private record Entry(long at, long number) {}

    /** Adds an article under keys. */
    void add(long[] keys, Instant at, long number) {
        for (long key : keys) {
            List<Entry> entries = new ArrayList<>(read(key));
            entries.add(new Entry(at.toEpochMilli(), number));
            entries.sort(NEWEST_FIRST);
            write(key, entries.subList(0, Math.min(entries.size(), SignatureStore.MOST_OF_A_KEY)));
            note(key, at.toEpochMilli(), entries.size() > 1);
        }
        read.clear();
    }

    /** Removes an article from keys. */
    void remove(long[] keys, long number) {
        read.clear();
        for (long key : keys) {
            List<Entry> entries = shared.mayHold(key) ? new ArrayList<>(load(key)) : new ArrayList<>();
            boolean removed = entries.removeIf(entry -> entry.number() == number);
            if (removed || entries.isEmpty()) {
                write(key, entries);
            }
        }
    }

    /** Says that every article with an event time before the given one was removed. */
    void forgotBefore(Instant time) {
        known.forgetBefore(time.toEpochMilli());
        shared.forgetBefore(time.toEpochMilli());
    }

    /** Articles of a key in a stretch of time with both its ends, newest first. */
    List<Long> find(long key, Instant from, Instant to) {
        return read(key).stream()
                .filter(entry -> entry.at() >= from.toEpochMilli() && entry.at() <= to.toEpochMilli())
                .map(Entry::number)
                .toList();
    }

    /** The number of the last change that it was told of; 0 if none. */
    long changes() {
        byte[] number = store.get(CHANGES);
        return number == null ? 0 : ByteBuffer.wrap(number).getLong();
    }

    /** Notes the number of a change. */
    void changed(long number) {
        store.put(CHANGES, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    /** Forgets everything. */
    void clear() {
        List<byte[]> keys = new ArrayList<>();
        store.ascend(new byte[0], LAST, (key, value) -> keys.add(key));
        keys.forEach(key -> store.put(key, null));
        read.clear();
        known.clear();
        shared.clear();
    }

    private void note(long key, long at, boolean byOthersToo) {
        known.add(key, at);
        if (byOthersToo) {
            shared.add(key, at);
        }
    }

    private List<Entry> read(long key) {
        if (read.size() > 2 * StorySignature.SKETCH_SIZE) {
            read.clear();
        }
        return read.computeIfAbsent(key, this::load);
    }

    private List<Entry> load(long key) {
        byte[] value = known.mayHold(key) ? store.get(bytes(key)) : null;
        if (value == null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(value.length / ENTRY_BYTES);
        for (ByteBuffer buffer = ByteBuffer.wrap(value); buffer.hasRemaining(); ) {
            entries.add(new Entry(buffer.getLong(), buffer.getLong()));
        }
        return entries;
    }

    private void write(long key, List<Entry> entries) {
        ByteBuffer buffer = ByteBuffer.allocate(entries.size() * ENTRY_BYTES);
        entries.forEach(entry -> buffer.putLong(entry.at()).putLong(entry.number()));
        store.put(bytes(key), entries.isEmpty() ? null : buffer.array());
    }

    private static byte[] bytes(long key) {
        return ByteBuffer.allocate(KEY_BYTES)
                .putShort((short) (key >>> Integer.SIZE))
                .putInt((int) key)
                .array();
    }

    private static long key(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Short.toUnsignedLong(buffer.getShort()) << Integer.SIZE | Integer.toUnsignedLong(buffer.getInt());
    }
}
