package org.lodewire.analysis.counting;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.LruReadCache;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * Several stores in one: all that they have of a name is one value. An occurrence changes pending deltas, history and emitted
 * counts of each window, most of them several times between two commits; that is one value that a commit writes, and none in
 * between. The values that were used last are in memory, and are encoded only when they are written. Not thread-safe.
 *
 * <p>The stores have keys of {@linkplain StoreKey#ofNameKind a name and a kind}. Keys that {@linkplain StoreKey#ofNameKindTime
 * continue with a time} may be used in one of the stores, {@link #history}, and are entries of their own.
 */
public final class NameValues {

    /** The version of the values, which is that of the entries of their own too: a store has one. */
    static final byte VERSION = 3;

    private static final NameValueCodec CODEC = new NameValueCodec();
    private static final int HISTORY = 1;

    private final OrderedStore store;
    private final OrderedStore single;
    private final long capacity;
    /** In the order in which they were read, or were spared because they were used since. */
    private final Map<NameBytes, NameValue> values = new LinkedHashMap<>();

    private long size;
    private @Nullable NameValue last;

    /**
     * @param store       used by nothing else
     * @param capacity    about how many bytes of values are held in memory
     * @param singleBytes about how many bytes of entries of their own are held in memory
     */
    public NameValues(OrderedStore store, long capacity, long singleBytes) {
        this.store = store;
        this.single = new LruReadCache(store, singleBytes);
        this.capacity = capacity;
    }

    static byte[] encode(NameValue value) {
        return CODEC.encode(value);
    }

    /** The codec of the values. */
    public static Codec<?> codec() {
        return CODEC;
    }

    /** The store of pending deltas. */
    public OrderedStore deltas() {
        return new Section(0);
    }

    /** The store of the history. */
    public OrderedStore history() {
        return new Section(HISTORY);
    }

    /** The store of steps that have not ended. */
    public OrderedStore open() {
        return new Section(2);
    }

    /** The store of emitted counts. */
    public OrderedStore emitted() {
        return new Section(3);
    }

    /** The store of provisional counts. */
    public OrderedStore provisional() {
        return new Section(4);
    }

    private NameValue value(byte[] key) {
        NameValue known = last;
        if (known != null && known.name().isOf(key)) {
            return known;
        }
        NameBytes name = NameBytes.of(key);
        NameValue value = values.get(name);
        if (value == null) {
            byte[] own = name.key();
            byte[] stored = store.get(own);
            value = stored == null ? new NameValue(NameBytes.ofName(own)) : CODEC.decode(own, stored);
            values.put(value.name(), value);
            size += value.memory();
            removeUnused();
        }
        value.use();
        last = value;
        return value;
    }

    /**
     * Removes values that were not used for long: each is spared once if it was used since it was last looked at. To order them
     * by each use would touch the memory of three of them each time. What is removed and not written yet is with the store,
     * which encodes it if its name is used again.
     */
    private void removeUnused() {
        while (size > capacity && values.size() > 1) {
            Iterator<NameValue> oldest = values.values().iterator();
            NameValue looked = oldest.next();
            oldest.remove();
            if (looked.wasUsed()) {
                values.put(looked.name(), looked);
            } else {
                size -= looked.memory();
            }
        }
    }

    private void put(byte[] key, int part, byte @Nullable [] bytes) {
        NameValue value = value(key);
        size -= value.memory();
        value.set(part, bytes);
        size += value.memory();
        if (value.isWritten()) {
            value.awaitWriting();
            store.putLater(value.name().key(), value);
        }
    }

    /** One of the stores. */
    private final class Section implements OrderedStore {

        private final int number;

        Section(int number) {
            this.number = number;
        }

        private int part(byte[] key) {
            return NameValue.part(number, key[key.length - 1]);
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            return StoreKey.isNameKind(key) ? value(key).get(part(key)) : single.get(key);
        }

        @Override
        public void put(byte[] key, byte @Nullable [] value) {
            if (StoreKey.isNameKind(key)) {
                NameValues.this.put(key, part(key), value);
            } else {
                single.put(key, value);
            }
        }

        /** Between keys that are names, or before or after all of them. */
        @Override
        public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
            store.ascend(from, to, (key, bytes) -> visit(key, bytes, visitor));
        }

        @Override
        public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
            throw new UnsupportedOperationException("No store of counts is read in that order.");
        }

        private boolean visit(byte[] key, byte[] bytes, BiPredicate<byte[], byte[]> visitor) {
            if (NameBytes.isName(key)) {
                NameValue value = CODEC.decode(key, bytes);
                for (int kind = 0; kind < NameValue.KINDS; kind++) {
                    byte[] part = value.get(NameValue.part(number, kind));
                    if (part != null && !visitor.test(NameBytes.withKind(key, kind), part)) {
                        return false;
                    }
                }
                return true;
            }
            return number != HISTORY || visitor.test(key, bytes);
        }
    }
}
