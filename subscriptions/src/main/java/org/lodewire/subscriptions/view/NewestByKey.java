package org.lodewire.subscriptions.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest value of each key of a compacted topic. Memory grows with the keys. Thread-safe.
 *
 * @param <V> class of the values, which are not changed after they were taken
 */
public final class NewestByKey<V> {

    private final Map<String, V> values = new ConcurrentSkipListMap<>();

    /** Takes a value, which replaces an earlier one of the key; null removes it. */
    public void take(String key, @Nullable V value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
        synchronized (this) {
            notifyAll();
        }
    }

    /**
     * Waits until a key has a value, or none.
     *
     * @param value the value; null for none
     * @return whether it has; else the time is up
     */
    public synchronized boolean await(String key, @Nullable V value, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (!Objects.equals(values.get(key), value)) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }

    /** The value of a key. */
    public Optional<V> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The values, by key. */
    public List<V> values() {
        return List.copyOf(values.values());
    }

    /** The keys, in order. */
    public List<String> keys() {
        return List.copyOf(new ArrayList<>(values.keySet()));
    }

    /** Forgets everything. */
    synchronized void clear() {
        values.clear();
        notifyAll();
    }
}
