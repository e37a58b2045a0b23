package org.lodewire.analysis.sources;

import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * Encodes a source as the version byte, its quarter-hours and times, its last article, its {@link Rhythm} and its {@link Gaps}.
 */
final class WatchedSourceCodec implements Codec<WatchedSource> {

    private static final byte VERSION = 1;
    private static final int USUAL_BYTES = 1000;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(WatchedSource source) {
        ValueWriter writer = new ValueWriter(VERSION, USUAL_BYTES);
        source.write(writer);
        return writer.toBytes();
    }

    @Override
    public WatchedSource decode(byte[] value) {
        return WatchedSource.read(new ValueReader(value, VERSION));
    }
}
