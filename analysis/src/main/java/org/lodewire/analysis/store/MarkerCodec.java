package org.lodewire.analysis.store;

/** Encodes the values of a store in which only the keys carry data: as the version byte alone. */
public final class MarkerCodec implements Codec<MarkerCodec.Marker> {

    /** The only value of such a store. */
    public enum Marker {
        PRESENT
    }

    private final byte[] encoded;

    public MarkerCodec(int version) {
        this.encoded = new byte[] {(byte) version};
    }

    @Override
    public byte version() {
        return encoded[0];
    }

    /** Returns the encoded marker. */
    public byte[] encode() {
        return encoded;
    }

    @Override
    public byte[] encode(Marker value) {
        return encoded;
    }

    @Override
    public Marker decode(byte[] value) {
        FormatVersion.require(value, version());
        return Marker.PRESENT;
    }
}
