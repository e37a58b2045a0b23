package org.lodewire.analysis.counting.emission;

import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * Which counts were told last as more than nothing. A topic that was removed, or a window that its definition no longer
 * has, is still told until it has fallen to zero, so that no reader is left with a count that stands; and no longer. For
 * one thread.
 */
public final class EmittedCounts {

    private static final byte[] STANDS = {1};

    private final OrderedStore store;

    public EmittedCounts(OrderedStore store) {
        this.store = store;
    }

    public boolean stands(WindowedKey of) {
        return store.get(key(of)) != null;
    }

    /** Notes a count that was told. */
    public void told(WindowedKey of, Tally tally) {
        if (tally.isZero() == stands(of)) {
            store.put(key(of), tally.isZero() ? null : STANDS);
        }
    }

    private static byte[] key(WindowedKey of) {
        return StoreKey.ofNames(of.name(), of.window().label());
    }
}
