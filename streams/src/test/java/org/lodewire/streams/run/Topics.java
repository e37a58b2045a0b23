package org.lodewire.streams.run;

import java.time.Duration;
import java.util.List;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;

/** Made-up topic definitions. */
public final class Topics {

    private Topics() {
    }

    /** A topic counted in all windows, to be built as it is or changed. */
    public static TopicDefinition.Builder topic(String id, String query, AlertRule... rules) {
        return TopicDefinition.newBuilder().setId(id).setLabel("Magnets").setQuery(query)
                .setWindows(List.of("5m", "1h", "24h", "7d")).setRules(List.of(rules)).setEffectiveFrom(null);
    }

    /** A threshold on the articles of an hour. */
    public static AlertRule threshold(String id, long atLeast, long resolveBelow, Duration coolDown) {
        return rule(id, RuleKind.THRESHOLD, coolDown).setAtLeast(atLeast).setResolveBelow(resolveBelow).build();
    }

    /** A first mention after a quiet time, by the articles of an hour. */
    public static AlertRule firstMention(String id, Duration quiet, Duration coolDown) {
        return rule(id, RuleKind.FIRST_MENTION, coolDown).setQuietMillis(quiet.toMillis()).build();
    }

    /** A silence of the articles of an hour. */
    public static AlertRule silence(String id, Duration quiet, Duration coolDown) {
        return rule(id, RuleKind.SILENCE, coolDown).setQuietMillis(quiet.toMillis()).build();
    }

    private static AlertRule.Builder rule(String id, RuleKind kind, Duration coolDown) {
        return AlertRule.newBuilder().setId(id).setKind(kind).setWindow("1h").setMeasure(Measure.ARTICLES)
                .setCoolDownMillis(coolDown.toMillis());
    }
}
