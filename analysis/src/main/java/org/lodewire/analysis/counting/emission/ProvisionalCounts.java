package org.lodewire.analysis.counting.emission;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.StepClock;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * Emits counts that grew before their step ended, and those that fell again because of a retraction: immediately, but at most
 * once a second for each key. What was emitted is in a store, so that it is corrected or settled after a restart too; what is
 * still to be emitted follows from the counts. Not thread-safe.
 */
public final class ProvisionalCounts {

    private static final long MIN_INTERVAL_MILLIS = 1000;
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;
    private final RollingCounts counts;
    private final Codec<WindowResult> codec = new ProvisionalCountCodec();
    private final Map<WindowedKey, Emitted> emitted = new HashMap<>();
    private final Set<WindowedKey> changed = new LinkedHashSet<>();
    /** The newest occurrence of each key that time has not reached, in milliseconds since the epoch. */
    private final Map<WindowedKey, Long> ahead = new HashMap<>();

    /** @param nextAt the earliest wall-clock time at which to emit the key again, in milliseconds since the epoch */
    private record Emitted(WindowResult count, long nextAt) {}

    /**
     * Continues from the state in the stores.
     *
     * @param store  used by nothing else
     * @param counts the counts
     */
    public ProvisionalCounts(OrderedStore store, RollingCounts counts) {
        this.store = store;
        this.counts = counts;
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (storeKey, value) -> {
            WindowedKey key =
                    new WindowedKey(StoreKey.leadingName(storeKey), WINDOWS[StoreKey.kindAfterName(storeKey)]);
            emitted.put(key, new Emitted(codec.decode(value), Long.MIN_VALUE));
            changed.add(key);
            return true;
        });
        counts.forEachUnended(this::changed);
    }

    /** The codec of the store. */
    public static Codec<?> codec() {
        return new ProvisionalCountCodec();
    }

    /**
     * Notes that a count may have grown or fallen by an occurrence, or will when time has reached it: after an outage, time
     * waits for what was published meanwhile.
     *
     * @param at time of the occurrence, in milliseconds since the epoch
     */
    public void changed(WindowedKey key, long at) {
        changed.add(key);
        if (at > counts.clock().time()) {
            ahead.merge(key, at, Math::max);
        }
    }

    /** Notes that time has advanced, and so counts of steps that have begun may have grown by what came before. */
    public void advanced() {
        changed.addAll(ahead.keySet());
        ahead.values().removeIf(at -> at <= counts.clock().time());
    }

    /**
     * Emits the counts that grew, and those that differ from what was emitted for their step, unless they were emitted less
     * than a second ago. Before the first watermark there is no current step, so nothing is emitted.
     *
     * @param now wall-clock time, in milliseconds since the epoch
     */
    public void emit(long now, RollingCounts.Listener listener) {
        if (counts.clock().time() == StepClock.UNSET) {
            return;
        }
        for (Iterator<WindowedKey> keys = changed.iterator(); keys.hasNext(); ) {
            WindowedKey key = keys.next();
            Emitted last = emitted.get(key);
            if (last != null && now < last.nextAt()) {
                continue;
            }
            keys.remove();
            WindowResult count = counts.provisional(key);
            boolean differs = last != null && last.count().end() == count.end()
                    ? !count.tally().equals(last.count().tally())
                    : count.tally().mentions() > counts.latest(key).tally().mentions();
            if (differs) {
                emitted.put(key, new Emitted(count, now + MIN_INTERVAL_MILLIS));
                store.put(storeKey(key), codec.encode(count));
                listener.counted(key, count);
            }
        }
    }

    /** Notes that the final count of an end was emitted, which supersedes a provisional one. */
    public void settled(WindowedKey key, long end) {
        Emitted last = emitted.get(key);
        if (last != null && last.count().end() <= end) {
            remove(key);
        }
    }

    /** Removes and returns the keys with a provisional count of an ended step but no final one, as it did not change. */
    public List<WindowedKey> pollUnsettled() {
        List<WindowedKey> unsettled = emitted.entrySet().stream()
                .filter(entry -> entry.getValue().count().end()
                        <= counts.clock().ended(entry.getKey().window()))
                .map(Map.Entry::getKey)
                .toList();
        unsettled.forEach(this::remove);
        return unsettled;
    }

    private void remove(WindowedKey key) {
        emitted.remove(key);
        store.put(storeKey(key), null);
    }

    private static byte[] storeKey(WindowedKey key) {
        return StoreKey.ofNameKind(key.name(), key.window().ordinal());
    }
}
