package org.lodewire.analysis.topics.definition;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.TextList;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.time.CountWindow;

/** Reads an alert rule of a topic definition. The permitted fields depend on the kind of the rule. Stateless. */
public final class RuleReader {

    private static final List<String> KINDS = List.of("threshold", "first-mention", "spike", "silence");
    private static final List<String> SEVERITIES = List.of("info", "warning", "critical");
    private static final List<String> MEASURES = List.of("articles", "stories", "mentions");
    private static final long MAX_COUNT = 1_000_000_000;
    private static final double MAX_SCORE = 1_000_000;
    private static final Duration DEFAULT_COOL_DOWN = Duration.ofHours(1);
    /** News of one event comes in daily waves: another spike within this time is attributed to the same event. */
    private static final Duration SPIKE_COOL_DOWN = Duration.ofHours(36);

    private RuleReader() {}

    /** Returns a spike rule with default settings, as if a definition gave only its id and window. */
    public static AlertRule spike(String id, CountWindow window) {
        return AlertRule.newBuilder()
                .setId(id)
                .setKind(RuleKind.SPIKE)
                .setWindow(window.label())
                .setCoolDownMillis(spikeCoolDown(window.label()).toMillis())
                .build();
    }

    /**
     * Reads a rule. The fields collect its faults.
     *
     * @param windows labels of the topic's windows; a rule can only use a window that is counted
     */
    static AlertRule read(DefinitionFields fields, List<String> windows) {
        AlertRule.Builder rule = AlertRule.newBuilder().setId(fields.id("id")).setMeasure(Measure.STORIES);
        Optional<String> kind = fields.choice("kind", KINDS);
        // The shortest window is the first to show that mentions begin or stop.
        rule.setWindow(CountWindow.labelled(windows).get(0).label());
        switch (kind.orElse("")) {
            case "threshold" -> {
                watch(rule, fields, windows);
                threshold(rule, fields);
            }
            case "spike" -> {
                watch(rule, fields, windows);
                // Null selects the default of the rule's implementation.
                rule.setScore(fields.positive("score", MAX_SCORE, "how far above its usual the count is, such as 4")
                        .orElse(null));
                rule.setHalfLifeMillis(
                        fields.duration("half-life").map(Duration::toMillis).orElse(null));
            }
            case "first-mention", "silence" -> {
                fields.require("quiet", "the time without a mention, such as 7d");
                rule.setQuietMillis(
                        fields.duration("quiet").map(Duration::toMillis).orElse(null));
            }
            default -> {
                // Its other fields depend on the kind.
            }
        }
        boolean isSpike = kind.equals(Optional.of("spike"));
        rule.setKind(RuleKind.valueOf(kind.orElse("silence").replace('-', '_').toUpperCase(Locale.ROOT)));
        Duration coolDown = isSpike ? spikeCoolDown(rule.getWindow()) : DEFAULT_COOL_DOWN;
        rule.setCoolDownMillis(fields.duration("cool-down").orElse(coolDown).toMillis());
        rule.setSeverity(Severity.valueOf(
                fields.choice("severity", SEVERITIES, "warning").toUpperCase(Locale.ROOT)));
        rule.setTags(TextList.TAGS.read(fields, "tags").orElse(List.of()));
        kind.ifPresent(known -> fields.rejectUnknown("a " + known + " rule"));
        return rule.build();
    }

    /**
     * An article counts for the whole length of the window, so the cool-down is at least as long: one article must not
     * raise two alerts.
     */
    private static Duration spikeCoolDown(String window) {
        Duration length = CountWindow.labelled(window).orElseThrow().length();
        return length.compareTo(SPIKE_COOL_DOWN) > 0 ? length : SPIKE_COOL_DOWN;
    }

    private static void watch(AlertRule.Builder rule, DefinitionFields fields, List<String> windows) {
        fields.choice("window", windows).ifPresent(rule::setWindow);
        rule.setMeasure(
                Measure.valueOf(fields.choice("measure", MEASURES, "stories").toUpperCase(Locale.ROOT)));
    }

    private static void threshold(AlertRule.Builder rule, DefinitionFields fields) {
        fields.require("at-least", "the smallest count that raises the alert, such as 3");
        Optional<Long> atLeast = fields.count("at-least", MAX_COUNT);
        Optional<Long> resolveBelow = fields.count("resolve-below", MAX_COUNT);
        if (atLeast.isPresent() && resolveBelow.isPresent() && resolveBelow.get() > atLeast.get()) {
            fields.reject(
                    "resolve-below",
                    "is " + resolveBelow.get() + ", but must not exceed at-least, which is " + atLeast.get()
                            + "; otherwise the alert would resolve as soon as it is raised");
        }
        rule.setAtLeast(atLeast.orElse(null))
                .setResolveBelow(resolveBelow.or(() -> atLeast).orElse(null));
    }
}
