package org.lodewire.analysis.alerts;

import java.nio.ByteBuffer;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;

/** Encodes the progress of counts as the version byte and its ends in order. */
final class CountProgressCodec implements Codec<CountProgress> {

    private static final byte VERSION = 2;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(CountProgress progress) {
        return ByteBuffer.allocate(1 + 3 * Long.BYTES)
                .put(VERSION)
                .putLong(progress.newest())
                .putLong(progress.correctedFrom())
                .putLong(progress.silentUntil())
                .array();
    }

    @Override
    public CountProgress decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        return new CountProgress(reader.getLong(), reader.getLong(), reader.getLong());
    }
}
