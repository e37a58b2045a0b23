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
import org.jspecify.annotations.Nullable;

/**
 * Encodes Avro records as the version byte and Avro's binary encoding with the schema compiled into the program. State
 * needs no schema registry: a changed schema is a new version. Not thread-safe.
 *
 * @param <T> the class of the records
 */
public final class AvroCodec<T extends SpecificRecord> implements Codec<T> {

    private final byte version;
    private final SpecificDatumWriter<T> writer;
    private final SpecificDatumReader<T> reader;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable BinaryEncoder encoder;
    private @Nullable BinaryDecoder decoder;

    /**
     * @param type    the class of the records
     * @param version the version of the format; raise it with each change of the schema
     */
    public AvroCodec(Class<T> type, int version) {
        Schema schema = SpecificData.get().getSchema(type);
        this.version = (byte) version;
        this.writer = new SpecificDatumWriter<>(schema);
        this.reader = new SpecificDatumReader<>(schema);
    }

    @Override
    public byte version() {
        return version;
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
            throw new UncheckedIOException("Cannot encode a record in memory", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public T decode(byte[] value) {
        FormatVersion.require(value, version);
        decoder = DecoderFactory.get().binaryDecoder(value, 1, value.length - 1, decoder);
        try {
            return reader.read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored value is corrupt", e);
        }
    }
}
