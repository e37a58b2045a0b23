package org.lodewire.analysis.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** An ordered store in memory, which runs the logic of a stage without Kafka. Not thread-safe. */
public final class InMemoryOrderedStore implements OrderedStore {

    private TreeMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
    private int visits;

    @Override
    public byte @Nullable [] get(byte[] key) {
        return entries.get(key);
    }

    @Override
    public void put(byte[] key, byte @Nullable [] value) {
        if (visits > 0) {
            // A visitor that changes the store continues on the entries as they were when its visit began.
            entries = new TreeMap<>(entries);
        }
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        visit(range(from, to), visitor);
    }

    @Override
    public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        visit(range(from, to).descendingMap(), visitor);
    }

    private NavigableMap<byte[], byte[]> range(byte[] from, byte[] to) {
        return Arrays.compareUnsigned(from, to) > 0
                ? Collections.emptyNavigableMap()
                : entries.subMap(from, true, to, true);
    }

    private void visit(Map<byte[], byte[]> range, BiPredicate<byte[], byte[]> visitor) {
        visits++;
        try {
            for (Map.Entry<byte[], byte[]> entry : range.entrySet()) {
                if (!visitor.test(entry.getKey(), entry.getValue())) {
                    return;
                }
            }
        } finally {
            visits--;
        }
    }

    /** Returns the number of entries. */
    public int size() {
        return entries.size();
    }

    /** Returns the total size of keys and values in bytes. */
    public long bytes() {
        return entries.entrySet().stream()
                .mapToLong(entry -> entry.getKey().length + entry.getValue().length)
                .sum();
    }
}
