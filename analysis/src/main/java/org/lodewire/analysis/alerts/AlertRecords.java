package org.lodewire.analysis.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.time.Durations;

/** The records that the alerts stage puts out. */
public final class AlertRecords {

    private AlertRecords() {}

    /**
     * The record of what happened to an alert.
     *
     * @param evidence articles behind it, newest first
     */
    public static TopicAlert alert(AlertChange event, List<Evidence> evidence) {
        WatchedRule of = event.of();
        Instant raisedAt = Instant.ofEpochMilli(event.raisedAt());
        return TopicAlert.newBuilder()
                .setId(of.name() + "/" + raisedAt)
                .setTopic(of.topic())
                .setLabel(of.label())
                .setRule(of.rule().getId())
                .setKind(of.rule().getKind().name())
                .setState(
                        switch (event.kind()) {
                            case RAISED -> AlertState.RAISED;
                            case RESOLVED, REMOVED -> AlertState.RESOLVED;
                            case UNDONE -> AlertState.UNDONE;
                        })
                .setAt(Instant.ofEpochMilli(event.at()))
                .setRaisedAt(raisedAt)
                .setWindow(of.rule().getWindow())
                .setMeasure(of.rule().getMeasure().name())
                .setObserved((double) event.observed())
                .setExpected(event.expected())
                .setScore(event.score())
                .setSummary(of.label() + ": "
                        + switch (event.kind()) {
                            case RAISED -> raised(event);
                            case RESOLVED -> resolved(event);
                            case UNDONE -> undone(event);
                            case REMOVED -> "its rule was removed, or asks something else now, which ends this alert";
                        })
                .setEvidence(evidence)
                .build();
    }

    private static String raised(AlertChange event) {
        AlertRule rule = event.of().rule();
        return switch (rule.getKind()) {
            case FIRST_MENTION -> "first mention in " + quiet(rule);
            case SILENCE -> "no mention in " + quiet(rule);
            case SPIKE ->
                counted(event) + ", where " + number(event.expected()) + " would be usual (score "
                        + number(event.score()) + ")";
            case THRESHOLD, UNKNOWN -> counted(event) + ", at least " + rule.getAtLeast() + " raise this alert";
        };
    }

    private static String resolved(AlertChange event) {
        AlertRule rule = event.of().rule();
        return switch (rule.getKind()) {
            case FIRST_MENTION -> "no mention any more in " + rule.getWindow();
            case SILENCE -> "mentioned again";
            case SPIKE -> counted(event) + ", which is near the usual " + number(event.expected());
            case THRESHOLD, UNKNOWN ->
                counted(event) + ", fewer than " + (long) event.expected() + " resolve this alert";
        };
    }

    private static String undone(AlertChange event) {
        return "not so, as a correction shows: " + counted(event) + " at " + Instant.ofEpochMilli(event.at())
                + ", which does not raise this alert";
    }

    private static String counted(AlertChange event) {
        AlertRule rule = event.of().rule();
        String measure = rule.getMeasure().name().toLowerCase(Locale.ROOT);
        String noun = event.observed() != 1
                ? measure
                : switch (rule.getMeasure()) {
                    case ARTICLES -> "article";
                    case STORIES -> "story";
                    case MENTIONS -> "mention";
                };
        return event.observed() + " " + noun + " in " + rule.getWindow();
    }

    private static String quiet(AlertRule rule) {
        return Durations.format(Duration.ofMillis(rule.getQuietMillis()));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
