package org.lodewire.analysis.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro records as values of a store: a version byte, then Avro's binary encoding with the schema that this version was
 * built with. State needs no registry: a changed schema is a new version.
 *
 * @param <T> the class of the records
 */
public final class AvroCodec<T extends SpecificRecord> implements Codec<T> {

    private final byte version;
    private final SpecificDatumWriter<T> writer;
    private final SpecificDatumReader<T> reader;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private BinaryEncoder encoder;
    private BinaryDecoder decoder;

    /**
     * @param type    the class of the records
     * @param version of the format, to be raised with each change of the schema
     */
    public AvroCodec(Class<T> type, int version) {
        Schema schema = SpecificData.get().getSchema(type);
        this.version = (byte) version;
        this.writer = new SpecificDatumWriter<>(schema);
        this.reader = new SpecificDatumReader<>(schema);
    }

    @Override
    public byte[] encode(T value) {
        bytes.reset();
        bytes.write(version);
        encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
        try {
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public T decode(byte[] value) {
        if (value[0] != version) {
            throw new IllegalStateException(
                    "A value was written by another version: " + value[0] + " and not " + version);
        }
        decoder = DecoderFactory.get().binaryDecoder(value, 1, value.length - 1, decoder);
        try {
            return reader.read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException("A value is not as it was written", e);
        }
    }
}
