package org.lodewire.subscriptions.page.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.alerts.AlertTimes;
import org.lodewire.subscriptions.view.KnownAlert;

/**
 * An alert.
 *
 * @param id       its id
 * @param topic    id of its topic; null if it is about a source
 * @param label    display name of the topic, or the source
 * @param summary  what happened, without the label
 * @param kind     kind of the rule, in words
 * @param rule     id of the rule
 * @param state    its state, in words
 * @param severity how urgent it is, in words
 * @param open     whether the condition is still met
 * @param raised   since when
 * @param changed  when its state last changed
 * @param factor   how much that is against what is expected; empty if it cannot be compared
 * @param facts    the numbers, each with its name
 * @param evidence the articles that support it, newest first
 * @param tags     the tags of its rule
 */
public record AlertItem(
        String id,
        @Nullable String topic,
        String label,
        String summary,
        String kind,
        String rule,
        String state,
        String severity,
        boolean open,
        Moment raised,
        Moment changed,
        String factor,
        Map<String, String> facts,
        List<EvidenceItem> evidence,
        List<String> tags) {

    private static final String SOURCE = "source/";
    private static final int LINE = 300;

    public AlertItem {
        evidence = List.copyOf(evidence);
        tags = List.copyOf(tags);
    }

    /** Whether the condition of an alert is met. */
    static boolean isOpen(TopicAlert alert) {
        return alert.getState() == AlertState.RAISED || alert.getState() == AlertState.CHANGED;
    }

    /** @param articles how many articles of the evidence at most */
    static AlertItem of(KnownAlert known, MentionMarks marks, PageTime time, int articles) {
        TopicAlert alert = known.withEvidence();
        String topic = alert.getTopic().startsWith(SOURCE) ? null : alert.getTopic();
        String label = DisplayText.line(alert.getLabel(), LINE);
        String summary = DisplayText.line(alert.getSummary(), LINE);
        return new AlertItem(
                alert.getId(),
                topic,
                label,
                summary.startsWith(label + ": ") ? summary.substring(label.length() + 2) : summary,
                words(alert.getKind()),
                DisplayText.line(alert.getRule(), LINE),
                words(alert.getState().name()),
                words(alert.getSeverity().name()),
                isOpen(alert),
                Moment.of(known.noticedAt(), time.now()),
                Moment.of(AlertTimes.changed(alert), time.now()),
                AlertFacts.factor(alert),
                AlertFacts.of(alert),
                alert.getEvidence().stream()
                        .limit(articles)
                        .map(evidence -> EvidenceItem.of(evidence, alert.getTopic(), marks, time.now()))
                        .toList(),
                alert.getTags().stream().map(tag -> DisplayText.line(tag, LINE)).toList());
    }

    /** A symbol of the schemas, such as FIRST_MENTION, in words. */
    static String words(String symbol) {
        return DisplayText.line(symbol, LINE).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How the alert is shown: open alerts by severity, all others quietly. */
    public String tone() {
        return open ? severity : "past";
    }
}
