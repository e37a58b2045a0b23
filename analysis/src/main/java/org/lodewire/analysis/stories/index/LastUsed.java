package org.lodewire.analysis.stories.index;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the values that were used last, at most a number of them. Not thread-safe. */
final class LastUsed<V> {

    private final int capacity;
    private final Map<Long, V> values = new LinkedHashMap<>(16, 0.75f, true);

    /** @param capacity the number of values, at least one */
    LastUsed(int capacity) {
        this.capacity = capacity;
    }

    /** Returns the value of a key; null if it is not held. */
    @Nullable
    V get(long key) {
        return values.get(key);
    }

    void put(long key, V value) {
        values.put(key, value);
        if (values.size() > capacity) {
            Iterator<V> oldest = values.values().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    void remove(long key) {
        values.remove(key);
    }

    void clear() {
        values.clear();
    }
}
