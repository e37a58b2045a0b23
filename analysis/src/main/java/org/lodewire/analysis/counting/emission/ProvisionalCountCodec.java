package org.lodewire.analysis.counting.emission;

import java.nio.ByteBuffer;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;

/** Encodes a provisional count as the version byte, its end, and its articles, stories and mentions. */
final class ProvisionalCountCodec implements Codec<WindowResult> {

    private static final byte VERSION = 1;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(WindowResult count) {
        Tally tally = count.tally();
        return ByteBuffer.allocate(1 + 4 * Long.BYTES)
                .put(VERSION)
                .putLong(count.end())
                .putLong(tally.articles())
                .putLong(tally.stories())
                .putLong(tally.mentions())
                .array();
    }

    @Override
    public WindowResult decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        long end = reader.getLong();
        return new WindowResult(end, new Tally(reader.getLong(), reader.getLong(), reader.getLong()), 0);
    }
}
