package org.lodewire.analysis.store;

import java.nio.ByteBuffer;

/**
 * Encodes a number, such as a time in milliseconds since the epoch, as the version byte and eight bytes, big-endian.
 */
public final class LongCodec implements Codec<Long> {

    private final byte version;

    public LongCodec(int version) {
        this.version = (byte) version;
    }

    @Override
    public byte version() {
        return version;
    }

    @Override
    public byte[] encode(Long value) {
        return ByteBuffer.allocate(1 + Long.BYTES).put(version).putLong(value).array();
    }

    @Override
    public Long decode(byte[] value) {
        FormatVersion.require(value, version);
        return ByteBuffer.wrap(value).getLong(1);
    }
}
