package org.lodewire.client.serdes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of one class in Confluent's wire format. Confluent's serializer looks up the id of the schema for every value,
 * which takes longer than the value itself if that is small. Here it is asked once for each topic: the id of the schema of a
 * generated class does not change while a program runs. Thread-safe if that serializer is.
 */
final class RegisteredSerializer<V extends SpecificRecord> implements Serializer<V> {

    /** A zero byte and the id of the schema in four. */
    private static final int PREFIX = 5;

    private static final int USUAL_SIZE = 8 << 10;
    /** A buffer that one large record has made larger is not kept. */
    private static final int LARGEST_KEPT = 256 << 10;

    private final Serializer<V> registry;
    private final DatumWriter<V> writer;
    private final Map<String, byte[]> prefixes = new ConcurrentHashMap<>();
    /** Kafka Streams shares a serializer among its threads. */
    private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);

    /** What a thread writes into, again for each value. */
    private static final class Buffer {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    }

    /**
     * @param registry Confluent's serializer
     * @param writer   writes the values as the schema of their class has them
     */
    RegisteredSerializer(Serializer<V> registry, DatumWriter<V> writer) {
        this.registry = registry;
        this.writer = writer;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
        if (value == null) {
            return null;
        }
        byte[] prefix = prefixes.get(topic);
        if (prefix != null) {
            return bytes(prefix, value);
        }
        byte[] first = registry.serialize(topic, value);
        prefixes.put(topic, Arrays.copyOf(first, PREFIX));
        return first;
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable V value) {
        return serialize(topic, value);
    }

    private byte[] bytes(byte[] prefix, V value) {
        Buffer buffer = buffers.get();
        buffer.bytes.reset();
        buffer.bytes.writeBytes(prefix);
        try {
            writer.write(value, buffer.encoder);
            buffer.encoder.flush();
        } catch (IOException | RuntimeException e) {
            // The encoder may still have a part of the value.
            buffers.remove();
            // As Confluent's serializer reports a value that its schema does not allow.
            throw new SerializationException("Error serializing Avro message", e);
        }
        if (buffer.bytes.size() > LARGEST_KEPT) {
            buffers.remove();
        }
        return buffer.bytes.toByteArray();
    }

    @Override
    public void close() {
        registry.close();
    }
}
