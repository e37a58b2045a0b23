package org.lodewire.analysis.stories.order;

import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/** Encodes the progress of a partition: version, position, end of input, whether it had watermarks. */
final class PartitionProgressCodec implements Codec<PartitionProgress> {

    private static final byte VERSION = 1;
    private static final int BYTES = 4 * Long.BYTES + 1;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(PartitionProgress progress) {
        return new ValueWriter(VERSION, BYTES)
                .putLong(progress.position().clock())
                .putLong(progress.position().sequence())
                .putLong(progress.endOfInput().clock())
                .putLong(progress.endOfInput().sequence())
                .putBoolean(progress.hasWatermarks())
                .toBytes();
    }

    @Override
    public PartitionProgress decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        return new PartitionProgress(position(reader), position(reader), reader.getBoolean());
    }

    private static Position position(ValueReader reader) {
        return new Position(reader.getLong(), reader.getLong());
    }
}
