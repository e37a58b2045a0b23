package org.lodewire.analysis.counting.emission;

import java.util.HashSet;
import java.util.Set;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * The keys whose last emitted count is not zero. A topic that was removed, or a window that its definition no longer
 * contains, is emitted until its count has fallen to zero, so that readers do not keep an outdated count. They are in memory, as
 * each count that is emitted asks for its key, and in a store, from which they are read at the start. Not thread-safe.
 */
public final class EmittedCounts {

    private static final MarkerCodec CODEC = new MarkerCodec(1);
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;
    private final Set<WindowedKey> nonZero = new HashSet<>();

    /** @param store used by nothing else */
    public EmittedCounts(OrderedStore store) {
        this.store = store;
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (storeKey, marker) -> {
            nonZero.add(new WindowedKey(StoreKey.leadingName(storeKey), WINDOWS[StoreKey.kindAfterName(storeKey)]));
            return true;
        });
    }

    /** The codec of the store. */
    public static Codec<?> codec() {
        return CODEC;
    }

    /** Whether the last emitted count of a key is not zero. */
    public boolean isNonZero(WindowedKey key) {
        return nonZero.contains(key);
    }

    /** Records a count that is emitted. */
    public void emitted(WindowedKey key, Tally tally) {
        if (tally.isZero() ? nonZero.remove(key) : nonZero.add(key)) {
            store.put(storeKey(key), tally.isZero() ? null : CODEC.encode());
        }
    }

    private static byte[] storeKey(WindowedKey key) {
        return StoreKey.ofNameKind(key.name(), key.window().ordinal());
    }
}
