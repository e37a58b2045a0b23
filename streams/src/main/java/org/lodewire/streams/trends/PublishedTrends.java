package org.lodewire.streams.trends;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.store.AvroCodec;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.time.CountWindow;

/** The trends of each window that were published last, in memory and in a store. Not thread-safe. */
final class PublishedTrends {

    private final OrderedStore store;
    private final Codec<EntityTrends> codec = codec();
    private final Map<CountWindow, EntityTrends> last = new EnumMap<>(CountWindow.class);

    /** @param store used by nothing else */
    PublishedTrends(OrderedStore store) {
        this.store = store;
        for (CountWindow window : CountWindow.values()) {
            byte[] value = store.get(StoreKey.ofName(window.label()));
            if (value != null) {
                last.put(window, codec.decode(value));
            }
        }
    }

    /** The codec of the store. */
    static Codec<EntityTrends> codec() {
        return new AvroCodec<>(EntityTrends.class, 1);
    }

    /** Records the trends of a window if they differ from the last ones, or are not empty if there are none. */
    boolean replace(CountWindow window, EntityTrends trends) {
        EntityTrends before = last.get(window);
        boolean same = before == null
                ? trends.getMostMentioned().equals(List.of())
                        && trends.getFastestRising().equals(List.of())
                : trends.getMostMentioned().equals(before.getMostMentioned())
                        && trends.getFastestRising().equals(before.getFastestRising());
        if (!same) {
            last.put(window, trends);
            store.put(StoreKey.ofName(window.label()), codec.encode(trends));
        }
        return !same;
    }
}
