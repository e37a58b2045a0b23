package org.lodewire.streams.stories;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodewire.streams.flow.OrderedStore;

/**
 * Which articles have a key of a signature. All articles of a key are one value, since nearly every key is looked up in
 * vain, which a point query answers from a Bloom filter and a range query does not. It is made of the articles and can be
 * made of them again, so that its store needs no changelog. For one thread.
 */
final class KeyIndex {

    /** A shingle that so many share tells nothing; older articles of its key are let go. */
    private static final int MOST_ARTICLES = 64;

    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparingLong(Entry::at).thenComparing(Entry::articleId).reversed();

    /** Longer than any key of a signature. */
    private static final byte[] CHANGES = new byte[Long.BYTES + 1];
    private static final byte[] LAST = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff,
        (byte) 0xff, (byte) 0xff, (byte) 0xff};

    private final OrderedStore store;

    KeyIndex(OrderedStore store) {
        this.store = store;
    }

    private record Entry(long at, String articleId) {
    }

    void add(long key, Instant at, String articleId) {
        List<Entry> entries = read(key);
        entries.add(new Entry(at.toEpochMilli(), articleId));
        entries.sort(NEWEST_FIRST);
        write(key, entries.subList(0, Math.min(entries.size(), MOST_ARTICLES)));
    }

    void remove(long key, String articleId) {
        List<Entry> entries = read(key);
        if (entries.removeIf(entry -> entry.articleId().equals(articleId))) {
            write(key, entries);
        }
    }

    /** Articles of a key in a stretch of time with both its ends, newest first. */
    List<String> find(long key, Instant from, Instant to, int limit) {
        return read(key).stream()
                .filter(entry -> entry.at() >= from.toEpochMilli() && entry.at() <= to.toEpochMilli())
                .limit(limit).map(Entry::articleId).toList();
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
    }

    private List<Entry> read(long key) {
        List<Entry> entries = new ArrayList<>();
        byte[] value = store.get(bytes(key));
        for (ByteBuffer buffer = ByteBuffer.wrap(value == null ? new byte[0] : value); buffer.hasRemaining();) {
            long at = buffer.getLong();
            byte[] id = new byte[buffer.getShort()];
            buffer.get(id);
            entries.add(new Entry(at, new String(id, StandardCharsets.UTF_8)));
        }
        return entries;
    }

    private void write(long key, List<Entry> entries) {
        List<byte[]> ids = entries.stream().map(entry -> entry.articleId().getBytes(StandardCharsets.UTF_8)).toList();
        ByteBuffer buffer = ByteBuffer.allocate(ids.stream().mapToInt(id -> Long.BYTES + Short.BYTES + id.length).sum());
        for (int i = 0; i < ids.size(); i++) {
            buffer.putLong(entries.get(i).at()).putShort((short) ids.get(i).length).put(ids.get(i));
        }
        store.put(bytes(key), ids.isEmpty() ? null : buffer.array());
    }

    private static byte[] bytes(long key) {
        return ByteBuffer.allocate(Long.BYTES).putLong(key).array();
    }
}
