package org.lodewire.streams.definitions;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes equal bytes once: a store in memory keeps bytes, and decodes them each time they are read, which for definitions is far
 * more often than they change. What it returns is shared, and must not be changed. Thread-safe if the other deserializer is.
 */
final class RememberingDeserializer<V> implements Deserializer<V> {

    private final Deserializer<V> deserializer;
    private final int most;
    private final Map<ByteBuffer, V> known = new ConcurrentHashMap<>();

    /**
     * @param deserializer decodes what is not known
     * @param most         of how many values it knows
     */
    RememberingDeserializer(Deserializer<V> deserializer, int most) {
        this.deserializer = deserializer;
        this.most = most;
    }

    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(data);
        V value = known.get(bytes);
        if (value == null) {
            value = deserializer.deserialize(topic, data);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(bytes, value);
        }
        return value;
    }

    @Override
    public void close() {
        deserializer.close();
    }
}
