package org.lodewire.analysis.alerts;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.EmittedAlert.Emission;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/** Encodes what was emitted of an alert as the version byte, the two flags, and its states in order. */
final class EmittedAlertCodec implements Codec<EmittedAlert> {

    private static final int EMISSION_BYTES = 1 + 6 * Long.BYTES;
    private static final byte VERSION = 1;
    private static final AlertChange.Kind[] KINDS = AlertChange.Kind.values();

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(EmittedAlert alert) {
        ValueWriter writer = new ValueWriter(VERSION, 2 + 2 * EMISSION_BYTES)
                .putBoolean(alert.provisional())
                .putBoolean(alert.pending() != null);
        write(alert.emitted(), writer);
        if (alert.pending() != null) {
            write(alert.pending(), writer);
        }
        return writer.toBytes();
    }

    private static void write(Emission emission, ValueWriter writer) {
        Finding finding = emission.finding();
        writer.putByte(emission.kind().ordinal())
                .putLong(emission.at())
                .putLong(emission.raisedAt())
                .putLong(finding.observed())
                .putDouble(finding.expected())
                .putDouble(finding.score())
                .putLong(finding.horizon());
    }

    @Override
    public EmittedAlert decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        boolean provisional = reader.getBoolean();
        boolean isPending = reader.getBoolean();
        Emission emitted = read(reader);
        @Nullable Emission pending = isPending ? read(reader) : null;
        return new EmittedAlert(emitted, pending, provisional);
    }

    private static Emission read(ValueReader reader) {
        return new Emission(
                KINDS[reader.getByte()],
                reader.getLong(),
                reader.getLong(),
                new Finding(reader.getLong(), reader.getDouble(), reader.getDouble(), reader.getLong()));
    }
}
