package org.lodewire.streams.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lodewire.command.Durations;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.alerts.Verdict.Change;

/** The records that the alerts stage puts out. */
final class AlertRecords {

    private AlertRecords() {
    }

    static TopicAlert alert(TopicDefinition topic, AlertRule rule, RuleState before, Verdict verdict,
            List<Evidence> evidence) {
        boolean raised = verdict.change() == Change.RAISED;
        Instant raisedAt = Instant.ofEpochMilli(raised ? verdict.state().raisedAt() : before.raisedAt());
        return TopicAlert.newBuilder()
                .setId(topic.getId() + "/" + rule.getId() + "/" + raisedAt)
                .setTopic(topic.getId())
                .setLabel(topic.getLabel())
                .setRule(rule.getId())
                .setKind(rule.getKind().name())
                .setState(raised ? AlertState.RAISED : AlertState.RESOLVED)
                .setAt(Instant.ofEpochMilli(verdict.state().end()))
                .setRaisedAt(raisedAt)
                .setWindow(rule.getWindow())
                .setMeasure(rule.getMeasure().name())
                .setObserved(verdict.state().observed())
                .setExpected(verdict.expected())
                .setScore(verdict.score())
                .setSummary(topic.getLabel() + ": " + (raised ? raised(rule, verdict) : resolved(rule, verdict)))
                .setEvidence(evidence)
                .build();
    }

    private static String raised(AlertRule rule, Verdict verdict) {
        return rule.getKind() == RuleKind.FIRST_MENTION
                ? "first mention in " + Durations.format(Duration.ofMillis(rule.getQuietMillis()))
                : counted(rule, verdict) + ", at least " + rule.getAtLeast() + " raise this alert";
    }

    private static String resolved(AlertRule rule, Verdict verdict) {
        return rule.getKind() == RuleKind.FIRST_MENTION ? "no mention any more in " + rule.getWindow()
                : counted(rule, verdict) + ", fewer than " + (long) verdict.expected() + " resolve this alert";
    }

    private static String counted(AlertRule rule, Verdict verdict) {
        String measure = rule.getMeasure().name().toLowerCase(Locale.ROOT);
        long observed = verdict.state().observed();
        String noun = observed != 1 ? measure : switch (rule.getMeasure()) {
            case ARTICLES -> "article";
            case STORIES -> "story";
            case MENTIONS -> "mention";
        };
        return observed + " " + noun + " in " + rule.getWindow();
    }
}
