package org.lodewire.analysis.alerts;

import java.nio.ByteBuffer;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;

/** Encodes a published alert as the version byte and its fields in order. */
final class PublishedAlertCodec implements Codec<PublishedAlert> {

    private static final byte VERSION = 1;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(PublishedAlert alert) {
        return ByteBuffer.allocate(1 + 8 * Long.BYTES)
                .put(VERSION)
                .putLong(alert.raisedAt())
                .putLong(alert.observed())
                .putDouble(alert.expected())
                .putDouble(alert.score())
                .putLong(alert.resolvedAt())
                .putLong(alert.resolvedObserved())
                .putDouble(alert.resolvedExpected())
                .putDouble(alert.resolvedScore())
                .array();
    }

    @Override
    public PublishedAlert decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        return new PublishedAlert(
                reader.getLong(),
                reader.getLong(),
                reader.getDouble(),
                reader.getDouble(),
                reader.getLong(),
                reader.getLong(),
                reader.getDouble(),
                reader.getDouble());
    }
}
