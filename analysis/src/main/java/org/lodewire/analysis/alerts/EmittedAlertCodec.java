package org.lodewire.analysis.alerts;

import org.lodewire.analysis.alerts.EmittedAlert.Emission;
import org.lodewire.analysis.alerts.EmittedAlert.Unsettled;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * Encodes what was emitted of an alert as the version byte, what follows (0: nothing, 1: what a provisional count needs to be
 * confirmed, 2: the same and a change that was held back), the emitted state, and these.
 */
final class EmittedAlertCodec implements Codec<EmittedAlert> {

    private static final int EMISSION_BYTES = 1 + 6 * Long.BYTES;
    private static final byte VERSION = 2;
    private static final int SETTLED = 0;
    private static final int PROVISIONAL = 1;
    private static final int HELD_BACK = 2;
    private static final AlertChange.Kind[] KINDS = AlertChange.Kind.values();

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(EmittedAlert alert) {
        Unsettled unsettled = alert.unsettled();
        Emission newest = unsettled == null ? null : unsettled.newest();
        ValueWriter writer = new ValueWriter(VERSION, 1 + 2 * EMISSION_BYTES)
                .putByte(unsettled == null ? SETTLED : newest == null ? PROVISIONAL : HELD_BACK);
        write(alert.emitted(), writer);
        if (unsettled != null) {
            writer.putLong(unsettled.since()).putLong(unsettled.due());
            StoredRuleCodec.write(unsettled.rule(), writer);
        }
        if (newest != null) {
            write(newest, writer);
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
        int state = reader.getByte();
        Emission emitted = read(reader);
        if (state == SETTLED) {
            return new EmittedAlert(emitted, null);
        }
        long since = reader.getLong();
        long due = reader.getLong();
        WatchedRule rule = StoredRuleCodec.readRule(reader);
        return new EmittedAlert(emitted, new Unsettled(state == HELD_BACK ? read(reader) : null, since, due, rule));
    }

    private static Emission read(ValueReader reader) {
        return new Emission(
                KINDS[reader.getByte()],
                reader.getLong(),
                reader.getLong(),
                new Finding(reader.getLong(), reader.getDouble(), reader.getDouble(), reader.getLong()));
    }
}
