package org.lodewire.streams.inspect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.alerts.Rule;
import org.lodewire.streams.alerts.RuleState;
import org.lodewire.streams.alerts.Verdict;

/**
 * Holds counts against the rules of their topics. Each row is the end of a step: its {@code stories} is what every rule
 * of the topic sees, whatever its window and measure. Only alerts that are raised make a row. As ids of topics are in
 * lower case, a row's topic is found in any case, and written as it came.
 */
public final class AlertsInspector implements Inspector {

    private final Map<String, List<Watch>> watches = new HashMap<>();

    private record AlertRow(String topic, String at, String rule, long observed, double expected, double score) {
    }

    /** Rules of a kind that this version does not evaluate are left out. */
    public AlertsInspector(List<TopicDefinition> topics) {
        for (TopicDefinition topic : topics) {
            List<Watch> watching = new ArrayList<>();
            for (AlertRule rule : topic.getRules()) {
                Rule.of(rule).ifPresent(evaluated -> watching.add(new Watch(rule.getId(), evaluated)));
            }
            watches.put(topic.getId(), watching);
        }
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        String topic = row.text("topic");
        Instant at = row.time("at");
        long stories = row.count("stories");
        List<Watch> watching = watches.get(topic.toLowerCase(Locale.ROOT));
        if (watching == null) {
            throw new BadRowException("has a topic that no file of --topics defines");
        }
        List<AlertRow> alerts = new ArrayList<>();
        for (Watch watch : watching) {
            Verdict verdict = watch.look(at, stories);
            if (verdict.change() == Verdict.Change.RAISED) {
                alerts.add(new AlertRow(topic, at.toString(), watch.id, stories, verdict.expected(), verdict.score()));
            }
        }
        return alerts;
    }

    /** A rule and what it remembers. */
    private static final class Watch {

        private final String id;
        private final Rule rule;
        private RuleState state = RuleState.NEW;

        Watch(String id, Rule rule) {
            this.id = id;
            this.rule = rule;
        }

        Verdict look(Instant at, long count) throws BadRowException {
            if (at.toEpochMilli() < state.end()) {
                throw new BadRowException("is of an earlier time than the row before it of the same topic");
            }
            Verdict verdict = rule.look(state, at.toEpochMilli(), count);
            state = verdict.state();
            return verdict;
        }
    }
}
