package org.lodewire.analysis.counting.emission;

import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * The keys whose last emitted count is not zero. A topic that was removed, or a window that its definition no longer
 * contains, is emitted until its count has fallen to zero, so that readers do not keep an outdated count. Not thread-safe.
 */
public final class EmittedCounts {

    private static final MarkerCodec CODEC = new MarkerCodec(1);

    private final OrderedStore store;

    /** @param store used by nothing else */
    public EmittedCounts(OrderedStore store) {
        this.store = store;
    }

    /** The codec of the store. */
    public static Codec<?> codec() {
        return CODEC;
    }

    /** Whether the last emitted count of a key is not zero. */
    public boolean isNonZero(WindowedKey key) {
        return store.get(storeKey(key)) != null;
    }

    /** Records a count that is emitted. */
    public void emitted(WindowedKey key, Tally tally) {
        if (tally.isZero() == isNonZero(key)) {
            store.put(storeKey(key), tally.isZero() ? null : CODEC.encode());
        }
    }

    private static byte[] storeKey(WindowedKey key) {
        return StoreKey.ofNames(key.name(), key.window().label());
    }
}
