package org.lodewire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.rule.Decision;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.Rule;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.topics.definition.RuleReader;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Durations;

/**
 * Evaluates the rules of topics on counts. Each row is the end of a step. Its {@code stories} is the input of all rules of the
 * topic, regardless of their window and measure, and a sample for rules with a baseline. Only raised alerts make rows of
 * output. Topics are matched case-insensitively, because their ids are in lower case, and output as in the input.
 */
public final class AlertsInspector implements Inspector {

    /** The times of all rows are multiples of this. */
    private static final Duration EVERY_ROW = Duration.ofMillis(1);

    private final Map<String, List<Watch>> watches = new HashMap<>();
    private final boolean takesAllTopics;

    /** An alert; its {@code horizon} is null if its rule compares the count itself. */
    private record AlertRow(
            String topic,
            String at,
            String rule,
            long observed,
            double expected,
            double score,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String horizon) {}

    /** For these topics. Ignores rules of unknown kinds. */
    public AlertsInspector(List<TopicDefinition> topics) {
        takesAllTopics = false;
        for (TopicDefinition topic : topics) {
            watches.put(topic.getId(), watching(topic.getRules(), WatchedRule.zone(topic.getTimeZone())));
        }
    }

    /** For any topic, each with one rule, {@code spike}, with its default settings. */
    public AlertsInspector() {
        takesAllTopics = true;
    }

    private static List<Watch> watching(List<AlertRule> rules, ZoneId zone) {
        List<Watch> watching = new ArrayList<>();
        for (AlertRule rule : rules) {
            Rule.of(rule, zone, EVERY_ROW).ifPresent(known -> watching.add(new Watch(rule.getId(), known)));
        }
        return watching;
    }

    private static List<Watch> usual() {
        return watching(List.of(RuleReader.spike("spike", CountWindow.FIVE_MINUTES)), ZoneOffset.UTC);
    }

    @Override
    public RowFormat format() {
        return CountRows.FORMAT;
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        String topic = row.text("topic");
        Instant at = row.time("at");
        long stories = row.count("stories");
        String id = topic.toLowerCase(Locale.ROOT);
        if (takesAllTopics) {
            watches.computeIfAbsent(id, unseen -> usual());
        }
        List<Watch> watching = watches.get(id);
        if (watching == null) {
            throw new BadRowException("has a topic that no file of --topics defines");
        }
        List<AlertRow> alerts = new ArrayList<>();
        for (Watch watch : watching) {
            Decision decision = watch.look(at, stories);
            if (decision.change() == Decision.Change.RAISED) {
                alerts.add(row(topic, at, watch.id, decision.finding()));
            }
        }
        return alerts;
    }

    private static AlertRow row(String topic, Instant at, String rule, Finding finding) {
        return new AlertRow(
                topic,
                at.toString(),
                rule,
                finding.observed(),
                finding.expected(),
                finding.score(),
                finding.horizon() == Finding.WINDOW ? null : Durations.format(Duration.ofMillis(finding.horizon())));
    }

    /** A rule and its state. */
    private static final class Watch {

        private final String id;
        private final Rule rule;
        private RuleState state = RuleState.NEW;

        Watch(String id, Rule rule) {
            this.id = id;
            this.rule = rule;
        }

        Decision look(Instant at, long count) throws BadRowException {
            if (at.toEpochMilli() < state.end()) {
                throw new BadRowException("is of an earlier time than the row before it of the same topic");
            }
            Decision decision = rule.evaluate(state, at.toEpochMilli(), count);
            state = decision.state();
            return decision;
        }
    }
}
