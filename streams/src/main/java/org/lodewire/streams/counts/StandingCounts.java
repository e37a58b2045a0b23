package org.lodewire.streams.counts;

import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;
import org.lodewire.streams.rolling.NameWindow;
import org.lodewire.streams.rolling.Tally;

/**
 * Which counts were told last as more than nothing. A topic that was removed, or a window that its definition no longer
 * has, is still told until it has fallen to zero, so that no reader is left with a count that stands; and no longer. For
 * one thread.
 */
final class StandingCounts {

    private static final byte[] STANDS = {1};

    private final OrderedStore store;

    StandingCounts(OrderedStore store) {
        this.store = store;
    }

    boolean stands(NameWindow of) {
        return store.get(key(of)) != null;
    }

    /** Notes a count that was told. */
    void told(NameWindow of, Tally tally) {
        if (tally.isZero() == stands(of)) {
            store.put(key(of), tally.isZero() ? null : STANDS);
        }
    }

    private static byte[] key(NameWindow of) {
        return StoreKey.ofNames(of.name(), of.window().label());
    }
}
