package org.lodewire.analysis.alerts;

import java.util.List;
import java.util.stream.Stream;
import org.lodewire.analysis.alerts.rule.RuleStateCodec;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.Severity;

/** Encodes a stored rule as the version byte, the rule as strings, and its state. */
final class StoredRuleCodec implements Codec<StoredRule> {

    private static final int USUAL_BYTES = 160;
    private static final byte VERSION = 2;
    /** A rule is evaluated with its definition's time zone only, so none is stored. */
    private static final String UNUSED_ZONE = "UTC";

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(StoredRule stored) {
        ValueWriter writer = new ValueWriter(VERSION, USUAL_BYTES);
        write(stored.rule(), writer);
        RuleStateCodec.write(stored.state(), writer);
        return writer.toBytes();
    }

    /** Writes what is stored of a rule itself. */
    static void write(WatchedRule rule, ValueWriter writer) {
        writer.putString(rule.topic())
                .putString(rule.ruleId())
                .putString(rule.label())
                .putString(rule.definition().getKind().name())
                .putString(rule.definition().getWindow())
                .putString(rule.definition().getMeasure().name())
                .putString(rule.definition().getSeverity().name())
                .putVarint(rule.definition().getTags().size());
        rule.definition().getTags().forEach(writer::putString);
        writer.putString(rule.settings());
    }

    @Override
    public StoredRule decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        return new StoredRule(readRule(reader), RuleStateCodec.read(reader));
    }

    /** Reads what {@link #write} wrote. */
    static WatchedRule readRule(ValueReader reader) {
        String topic = reader.getString();
        String ruleId = reader.getString();
        String label = reader.getString();
        AlertRule definition = AlertRule.newBuilder()
                .setId(ruleId)
                .setKind(RuleKind.valueOf(reader.getString()))
                .setWindow(reader.getString())
                .setMeasure(Measure.valueOf(reader.getString()))
                .setSeverity(Severity.valueOf(reader.getString()))
                .setTags(tags(reader))
                .build();
        return new WatchedRule(topic, label, definition, UNUSED_ZONE, reader.getString());
    }

    private static List<String> tags(ValueReader reader) {
        return Stream.generate(reader::getString).limit(reader.getVarint()).toList();
    }
}
