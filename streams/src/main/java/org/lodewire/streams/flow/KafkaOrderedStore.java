package org.lodewire.streams.flow;

import java.util.function.BiPredicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.PendingValue;

/** An ordered store on a key-value store of Kafka Streams, which has the same order of keys. Not thread-safe. */
public final class KafkaOrderedStore implements OrderedStore {

    private final KeyValueStore<Bytes, byte[]> store;
    private final @Nullable BufferedStore buffer;

    /** @param store the store that {@link StageStore#builder} describes */
    public KafkaOrderedStore(KeyValueStore<Bytes, byte[]> store) {
        this.buffer = bufferOf(store);
        this.store = buffer == null ? store : buffer;
    }

    /** The buffer within what Kafka Streams wraps around the stores of a processor; null for a store without one. */
    private static @Nullable BufferedStore bufferOf(StateStore store) {
        StateStore inner = store;
        while (inner instanceof WrappedStateStore<?, ?, ?> wrapper && !(inner instanceof BufferedStore)) {
            inner = wrapper.wrapped();
        }
        return inner instanceof BufferedStore buffered ? buffered : null;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        return store.get(Bytes.wrap(key));
    }

    @Override
    public void put(byte[] key, byte @Nullable [] value) {
        store.put(Bytes.wrap(key), value);
    }

    @Override
    public void putLater(byte[] key, PendingValue value) {
        if (buffer == null) {
            store.put(Bytes.wrap(key), value.encode());
        } else {
            buffer.putLater(Bytes.wrap(key), value);
        }
    }

    @Override
    public void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        try (KeyValueIterator<Bytes, byte[]> range = store.range(Bytes.wrap(from), Bytes.wrap(to))) {
            visit(range, visitor);
        }
    }

    @Override
    public void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor) {
        try (KeyValueIterator<Bytes, byte[]> range = store.reverseRange(Bytes.wrap(from), Bytes.wrap(to))) {
            visit(range, visitor);
        }
    }

    private static void visit(KeyValueIterator<Bytes, byte[]> range, BiPredicate<byte[], byte[]> visitor) {
        while (range.hasNext()) {
            KeyValue<Bytes, byte[]> entry = range.next();
            if (!visitor.test(entry.key.get(), entry.value)) {
                return;
            }
        }
    }
}
