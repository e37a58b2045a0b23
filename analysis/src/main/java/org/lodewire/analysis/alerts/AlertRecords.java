package org.lodewire.analysis.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.time.Durations;

/** Builds the records of {@code news.topics.alerts}. */
public final class AlertRecords {

    private AlertRecords() {}

    /**
     * Builds the record of an alert's change.
     *
     * @param evidence articles that contributed to it, newest first
     */
    public static TopicAlert alert(AlertChange change, List<Evidence> evidence) {
        WatchedRule rule = change.rule();
        Instant raisedAt = Instant.ofEpochMilli(change.raisedAt());
        return TopicAlert.newBuilder()
                .setId(rule.id() + "/" + Instant.ofEpochMilli(change.idAt()))
                .setTopic(rule.topic())
                .setLabel(rule.label())
                .setRule(rule.definition().getId())
                .setKind(rule.definition().getKind().name())
                .setState(
                        switch (change.kind()) {
                            case RAISED -> AlertState.RAISED;
                            case CHANGED -> AlertState.CHANGED;
                            case RESOLVED, REMOVED -> AlertState.RESOLVED;
                            case UNDONE -> AlertState.UNDONE;
                        })
                .setAt(Instant.ofEpochMilli(change.at()))
                .setRaisedAt(raisedAt)
                .setWindow(rule.definition().getWindow())
                .setMeasure(rule.definition().getMeasure().name())
                .setObserved((double) change.observed())
                .setExpected(change.expected())
                .setScore(change.score())
                .setSummary(rule.label() + ": "
                        + switch (change.kind()) {
                            case RAISED, CHANGED -> raised(change);
                            case RESOLVED -> resolved(change);
                            case UNDONE -> undone(change);
                            case REMOVED -> "its rule was removed or has another condition now, which ends this alert";
                        })
                .setEvidence(evidence)
                .setHorizon(change.finding().horizon() == Finding.WINDOW ? null : length(change))
                .setSeverity(rule.definition().getSeverity())
                .setTags(rule.definition().getTags())
                .setNoticedAt(Instant.ofEpochMilli(change.noticed()))
                .build();
    }

    private static String raised(AlertChange change) {
        AlertRule rule = change.rule().definition();
        return switch (rule.getKind()) {
            case FIRST_MENTION -> "first mention in " + quiet(rule);
            case SILENCE -> "no mention in " + quiet(rule);
            case SPIKE ->
                counted(change) + ", where " + number(change.expected()) + " would be usual (score "
                        + number(change.score()) + ")";
            case THRESHOLD, UNKNOWN -> counted(change) + ", at least " + rule.getAtLeast() + " raise this alert";
        };
    }

    private static String resolved(AlertChange change) {
        AlertRule rule = change.rule().definition();
        return switch (rule.getKind()) {
            case FIRST_MENTION -> "no mention any more in " + rule.getWindow();
            case SILENCE -> "mentioned again";
            case SPIKE ->
                counted(change) + ", where " + number(change.expected()) + " would be usual: no new rise any more";
            case THRESHOLD, UNKNOWN ->
                counted(change) + ", fewer than " + (long) change.expected() + " resolve this alert";
        };
    }

    private static String undone(AlertChange change) {
        return "not so, as a correction shows: " + counted(change) + " at " + Instant.ofEpochMilli(change.at())
                + ", which does not raise this alert";
    }

    private static String counted(AlertChange change) {
        AlertRule rule = change.rule().definition();
        String measure = rule.getMeasure().name().toLowerCase(Locale.ROOT);
        String noun = change.observed() != 1
                ? measure
                : switch (rule.getMeasure()) {
                    case ARTICLES -> "article";
                    case STORIES -> "story";
                    case MENTIONS -> "mention";
                };
        return change.observed() + " " + noun + " in " + length(change);
    }

    private static String length(AlertChange change) {
        return Durations.format(Duration.ofMillis(change.reach()));
    }

    private static String quiet(AlertRule rule) {
        return Durations.format(Duration.ofMillis(rule.getQuietMillis()));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
