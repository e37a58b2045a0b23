package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/** Encodes a published alert as the version byte and its fields in order. */
final class PublishedAlertCodec implements Codec<PublishedAlert> {

    private static final int BYTES = 11 * Long.BYTES;
    private static final byte VERSION = 2;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(PublishedAlert alert) {
        ValueWriter writer = new ValueWriter(VERSION, BYTES).putLong(alert.idAt());
        write(alert.raisedAt(), alert.raised(), writer);
        write(alert.resolvedAt(), alert.resolved(), writer);
        return writer.toBytes();
    }

    private static void write(long at, Finding finding, ValueWriter writer) {
        writer.putLong(at)
                .putLong(finding.observed())
                .putDouble(finding.expected())
                .putDouble(finding.score())
                .putLong(finding.horizon());
    }

    @Override
    public PublishedAlert decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        return new PublishedAlert(
                reader.getLong(), reader.getLong(), finding(reader), reader.getLong(), finding(reader));
    }

    private static Finding finding(ValueReader reader) {
        return new Finding(reader.getLong(), reader.getDouble(), reader.getDouble(), reader.getLong());
    }
}
