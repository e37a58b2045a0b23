package org.lodewire.analysis.clean.memory;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.clean.memory.MemorySnapshot.RememberedLine;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * Encodes the values of the store of source memories: the version, one byte for the kind of value, then its fields in order.
 * The last list of a value extends to its end.
 */
final class MemoryCodec implements Codec<StoredMemory> {

    private static final byte VERSION = 1;
    private static final byte TOTAL = 0;
    private static final byte SNAPSHOT = 1;
    private static final byte ENTRY = 2;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(StoredMemory value) {
        if (value instanceof ArticleEntry entry) {
            return encode(entry);
        }
        if (value instanceof MemorySnapshot snapshot) {
            return encode(snapshot);
        }
        return new ValueWriter(VERSION, 1 + Integer.BYTES)
                .putByte(TOTAL)
                .putInt(((SourceTotal) value).sources())
                .toBytes();
    }

    private static byte[] encode(MemorySnapshot snapshot) {
        int size = 1 + (2 + 2 * snapshot.lines().size()) * Long.BYTES;
        ValueWriter writer = new ValueWriter(VERSION, size)
                .putByte(SNAPSHOT)
                .putLong(snapshot.articles())
                .putLong(snapshot.minute());
        for (RememberedLine line : snapshot.lines()) {
            writer.putLong(line.fingerprint()).putLong(line.count());
        }
        return writer.toBytes();
    }

    private static byte[] encode(ArticleEntry entry) {
        int longs = 2 + entry.counted().size() + entry.body().size();
        ValueWriter writer = new ValueWriter(VERSION, 4 + longs * Long.BYTES)
                .putByte(ENTRY)
                .putLong(entry.number())
                .putLong(entry.minute())
                .putByte(entry.original() >> Byte.SIZE)
                .putByte(entry.original())
                .putByte(entry.counted().size());
        entry.counted().forEach(writer::putLong);
        entry.body().forEach(writer::putLong);
        return writer.toBytes();
    }

    @Override
    public StoredMemory decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        byte kind = reader.getByte();
        return switch (kind) {
            case TOTAL -> new SourceTotal(reader.getInt());
            case SNAPSHOT -> snapshot(reader);
            case ENTRY -> entry(reader);
            default -> throw new IllegalStateException("A stored source memory has the unknown kind " + kind + ".");
        };
    }

    private static MemorySnapshot snapshot(ValueReader reader) {
        long articles = reader.getLong();
        long minute = reader.getLong();
        List<RememberedLine> lines = new ArrayList<>(reader.remaining() / (2 * Long.BYTES));
        while (reader.hasRemaining()) {
            lines.add(new RememberedLine(reader.getLong(), reader.getLong()));
        }
        return new MemorySnapshot(articles, minute, lines);
    }

    private static ArticleEntry entry(ValueReader reader) {
        long number = reader.getLong();
        long minute = reader.getLong();
        int original = (reader.getByte() & 0xff) << Byte.SIZE | reader.getByte() & 0xff;
        List<Long> counted = longs(reader, reader.getByte());
        List<Long> body = longs(reader, reader.remaining() / Long.BYTES);
        return new ArticleEntry(number, minute, original, counted, body);
    }

    private static List<Long> longs(ValueReader reader, int count) {
        List<Long> longs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            longs.add(reader.getLong());
        }
        return longs;
    }
}
