package org.lodewire.analysis.alerts.rule;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * A rule of a topic: what is needed to tell of its alerts, also when its definition is gone.
 *
 * @param topic    id of the topic
 * @param label    its name for people
 * @param rule     the rule; of one that was stored, only id, kind, window and measure
 * @param settings all else that the rule has, as text to compare
 */
public record WatchedRule(String topic, String label, AlertRule rule, String settings) {

    public static WatchedRule of(TopicDefinition topic, AlertRule rule) {
        return new WatchedRule(
                topic.getId(),
                topic.getLabel(),
                rule,
                rule.getAtLeast() + "/" + rule.getResolveBelow()
                        + "/" + rule.getQuietMillis() + "/" + rule.getScore() + "/" + rule.getHalfLifeMillis() + "/"
                        + rule.getCoolDownMillis());
    }

    public CountWindow window() {
        return Rule.window(rule);
    }

    /** A name for what is kept of this rule. Ids have no slash in them. */
    public String name() {
        return topic + "/" + rule.getId();
    }

    /** Whether it asks the same of the same counts, if perhaps by other settings, so that its alert is the same too. */
    public boolean goesOnFrom(WatchedRule before) {
        return rule.getKind() == before.rule.getKind()
                && rule.getWindow().equals(before.rule.getWindow())
                && rule.getMeasure() == before.rule.getMeasure();
    }

    public void write(DataOutput out) throws IOException {
        out.writeUTF(label);
        out.writeUTF(rule.getKind().name());
        out.writeUTF(rule.getWindow());
        out.writeUTF(rule.getMeasure().name());
        out.writeUTF(settings);
    }

    public static WatchedRule read(String topic, String id, DataInput in) throws IOException {
        String label = in.readUTF();
        AlertRule rule = AlertRule.newBuilder()
                .setId(id)
                .setKind(RuleKind.valueOf(in.readUTF()))
                .setWindow(in.readUTF())
                .setMeasure(Measure.valueOf(in.readUTF()))
                .build();
        return new WatchedRule(topic, label, rule, in.readUTF());
    }
}
