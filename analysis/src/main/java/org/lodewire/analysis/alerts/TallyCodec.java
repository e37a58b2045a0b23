package org.lodewire.analysis.alerts;

import java.nio.ByteBuffer;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;

/** Encodes a count as the version byte, articles, stories and mentions. */
final class TallyCodec implements Codec<Tally> {

    private static final byte VERSION = 1;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(Tally tally) {
        return ByteBuffer.allocate(1 + 3 * Long.BYTES)
                .put(VERSION)
                .putLong(tally.articles())
                .putLong(tally.stories())
                .putLong(tally.mentions())
                .array();
    }

    @Override
    public Tally decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        return new Tally(reader.getLong(), reader.getLong(), reader.getLong());
    }
}
