package org.lodewire.analysis.trends;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.LongCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * When the articles begin. An entity rises compared with the window before; in the first hours of a corpus there is none,
 * and everything would rise. Not thread-safe.
 */
public final class Beginning {

    private static final LongCodec CODEC = new LongCodec(1);
    private static final byte[] KEY = StoreKey.ofName("beginning");

    private final OrderedStore store;
    private long time;

    /** @param store used by nothing else */
    public Beginning(OrderedStore store) {
        this.store = store;
        byte @Nullable [] value = store.get(KEY);
        this.time = value == null ? Long.MAX_VALUE : CODEC.decode(value);
    }

    /** The codec of the store. */
    public static Codec<?> codec() {
        return CODEC;
    }

    /**
     * Notes an article.
     *
     * @param at its event time, in milliseconds since the epoch
     * @return whether it is the earliest so far
     */
    public boolean note(long at) {
        if (at >= time) {
            return false;
        }
        time = at;
        store.put(KEY, CODEC.encode(at));
        return true;
    }

    /** The first end of a window's steps at which the window before it is complete. */
    public long comparableFrom(CountWindow window) {
        return time == Long.MAX_VALUE ? time : window.firstEnd(time + 2 * window.lengthMillis());
    }
}
