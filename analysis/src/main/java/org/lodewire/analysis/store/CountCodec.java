package org.lodewire.analysis.store;

/** Encodes a count, which is never negative, as the version byte and an unsigned varint. */
public final class CountCodec implements Codec<Long> {

    private static final int USUAL_BYTES = 1;

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
        return new ValueWriter(version, USUAL_BYTES).putVarint(value).toBytes();
    }

    @Override
    public Long decode(byte[] value) {
        return new ValueReader(value, version).getVarint();
    }
}
