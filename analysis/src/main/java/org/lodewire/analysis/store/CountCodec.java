package org.lodewire.analysis.store;

/** Encodes a count, which is never negative, as the version byte and an unsigned varint. */
public final class CountCodec implements Codec<Long> {

    private final byte version;

    public CountCodec(int version) {
        this.version = (byte) version;
    }

    @Override
    public byte version() {
        return version;
    }

    @Override
    public byte[] encode(Long value) {
        return new ValueWriter(version, ValueWriter.varintBytes(value))
                .putVarint(value)
                .toBytes();
    }

    @Override
    public Long decode(byte[] value) {
        return new ValueReader(value, version).getVarint();
    }
}
