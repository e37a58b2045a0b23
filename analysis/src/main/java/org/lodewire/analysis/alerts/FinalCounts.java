package org.lodewire.analysis.alerts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * The counts that were told of each topic and window that a rule watches, as last corrected, as far back as a correction
 * may make it necessary to look at them again; and how far they got. For one thread.
 */
final class FinalCounts {

    private final OrderedStore counts;
    private final OrderedStore fronts;

    FinalCounts(OrderedStore counts, OrderedStore fronts) {
        this.counts = counts;
        this.fronts = fronts;
    }

    /**
     * How far counts got.
     *
     * @param newest        the newest end
     * @param correctedFrom the earliest end that was corrected since rules were last folded; {@link Long#MAX_VALUE} if none
     */
    record Front(long newest, long correctedFrom) {

        static final Front NONE = new Front(Long.MIN_VALUE, Long.MAX_VALUE);

        Front correctedAt(long end) {
            return new Front(newest, Math.min(correctedFrom, end));
        }

        private byte[] value() {
            return ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(newest)
                    .putLong(correctedFrom)
                    .array();
        }
    }

    Front front(String topic, CountWindow window) {
        byte[] there = fronts.get(StoreKey.ofNames(topic, window.label()));
        if (there == null) {
            return Front.NONE;
        }
        ByteBuffer buffer = ByteBuffer.wrap(there);
        return new Front(buffer.getLong(), buffer.getLong());
    }

    void put(String topic, CountWindow window, Front front) {
        fronts.put(StoreKey.ofNames(topic, window.label()), front.value());
    }

    void put(String topic, CountWindow window, FinalCount count) {
        counts.put(key(topic, window, count.end()), count.value());
    }

    /** The counts that were told of ends after a time, in order. */
    List<FinalCount> after(String topic, CountWindow window, long time) {
        return between(topic, window, time == Long.MIN_VALUE ? time : time + 1, Long.MAX_VALUE);
    }

    /** Forgets the counts of ends up to a time, that included. */
    void forgetUntil(String topic, CountWindow window, long time) {
        between(topic, window, Long.MIN_VALUE, time)
                .forEach(count -> counts.put(key(topic, window, count.end()), null));
    }

    /** Forgets all of a topic and window. */
    void forget(String topic, CountWindow window) {
        forgetUntil(topic, window, Long.MAX_VALUE);
        fronts.put(StoreKey.ofNames(topic, window.label()), null);
    }

    private List<FinalCount> between(String topic, CountWindow window, long from, long to) {
        List<FinalCount> found = new ArrayList<>();
        counts.ascend(key(topic, window, from), key(topic, window, to), (key, value) -> {
            found.add(FinalCount.of(StoreKey.trailingTime(key), value));
            return true;
        });
        return found;
    }

    private static byte[] key(String topic, CountWindow window, long end) {
        return StoreKey.ofNameKindTime(topic, window.ordinal(), end);
    }
}
