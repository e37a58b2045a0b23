package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.FormatVersion;
import org.lodewire.analysis.store.OrderedStore;

/**
 * Two of the {@link RollingCounts.Stores stores of counts} in one: the pending deltas and the history of a key are one value.
 * Nearly every change of the one is followed by a change of the other, so that half as much is read, and written to disk and
 * changelog, as if each were in a store of its own. Not thread-safe.
 */
public final class DeltasWithHistory {

    private static final ValueCodec CODEC = new ValueCodec();
    private static final Value NONE = new Value(null, null);

    private final OrderedStore store;
    private byte @Nullable [] lastKey;
    private Value last = NONE;

    /** @param store used by nothing else */
    public DeltasWithHistory(OrderedStore store) {
        this.store = store;
    }

    /** The codec of the store. */
    public static Codec<?> codec() {
        return CODEC;
    }

    /**
     * What the two stores have at a key.
     *
     * @param deltas  null if that store has none
     * @param history null if that store has none
     */
    record Value(byte @Nullable [] deltas, byte @Nullable [] history) {}

    /** Encodes a value as the version byte, the number of bytes of the deltas, the deltas and the history, those without their versions. */
    static final class ValueCodec implements Codec<Value> {

        private static final byte VERSION = 2;
        private static final int HEADER = 1 + Integer.BYTES;

        @Override
        public byte version() {
            return VERSION;
        }

        @Override
        public byte[] encode(Value value) {
            int deltas = length(value.deltas());
            int history = length(value.history());
            ByteBuffer buffer =
                    ByteBuffer.allocate(HEADER + deltas + history).put(VERSION).putInt(deltas);
            if (value.deltas() != null) {
                buffer.put(value.deltas(), 1, deltas);
            }
            if (value.history() != null) {
                buffer.put(value.history(), 1, history);
            }
            return buffer.array();
        }

        private static int length(byte @Nullable [] part) {
            return part == null ? 0 : part.length - 1;
        }

        @Override
        public Value decode(byte[] value) {
            FormatVersion.require(value, VERSION);
            int history = HEADER + ByteBuffer.wrap(value).getInt(1);
            return new Value(
                    part(value, HEADER, history, PendingDeltas.CODEC.version()),
                    part(value, history, value.length, CountHistory.CODEC.version()));
        }

        private static byte @Nullable [] part(byte[] value, int from, int to, byte version) {
            if (from == to) {
                return null;
            }
            byte[] part = new byte[1 + to - from];
            part[0] = version;
            System.arraycopy(value, from, part, 1, to - from);
            return part;
        }
    }

    /** The store of pending deltas. */
    public OrderedStore deltas() {
        return new Part(Value::deltas, (value, deltas) -> new Value(deltas, value.history()));
    }

    /** The store of the history. */
    public OrderedStore history() {
        return new Part(Value::history, (value, history) -> new Value(value.deltas(), history));
    }

    private interface Getter {
        byte @Nullable [] of(Value value);
    }

    private interface Setter {
        Value with(Value value, byte @Nullable [] part);
    }

    private final class Part implements OrderedStore {

        private final Getter getter;
        private final Setter setter;

        Part(Getter getter, Setter setter) {
            this.getter = getter;
            this.setter = setter;
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            return getter.of(value(key));
        }

        @Override
        public void put(byte[] key, byte @Nullable [] part) {
            DeltasWithHistory.this.put(key, setter.with(value(key), part));
        }

        @Override
        public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
            store.ascend(from, to, ofPart(visitor));
        }

        @Override
        public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
            store.descend(from, to, ofPart(visitor));
        }

        private BiPredicate<byte[], byte[]> ofPart(BiPredicate<byte[], byte[]> visitor) {
            return (key, value) -> {
                byte[] part = getter.of(CODEC.decode(value));
                return part == null || visitor.test(key, part);
            };
        }
    }

    private Value value(byte[] key) {
        if (!Arrays.equals(key, lastKey)) {
            byte[] stored = store.get(key);
            last = stored == null ? NONE : CODEC.decode(stored);
            lastKey = key;
        }
        return last;
    }

    private void put(byte[] key, Value value) {
        last = value;
        lastKey = key;
        store.put(key, value.deltas() == null && value.history() == null ? null : CODEC.encode(value));
    }
}
