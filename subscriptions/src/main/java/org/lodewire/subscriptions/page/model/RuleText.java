package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.schemas.time.Durations;

/** A rule in a sentence. Stateless. */
final class RuleText {

    private static final int NAME = 100;

    private RuleText() {}

    static String of(AlertRule rule) {
        String measure = AlertItem.words(rule.getMeasure().name());
        String window = DisplayText.line(rule.getWindow(), NAME);
        String condition = switch (rule.getKind()) {
            case THRESHOLD -> "at least " + rule.getAtLeast() + " " + measure + " in " + window;
            case SPIKE -> "more " + measure + " than usual, window " + window;
            case FIRST_MENTION -> "a mention after " + time(rule.getQuietMillis()) + " without one";
            case SILENCE -> "no mention for " + time(rule.getQuietMillis());
            case UNKNOWN -> "a kind of rule that this version does not know";
        };
        return DisplayText.line(rule.getId(), NAME) + ": " + condition + " ("
                + AlertItem.words(rule.getSeverity().name()) + ")";
    }

    private static String time(Long millis) {
        return millis == null ? "a time" : Durations.format(Duration.ofMillis(millis));
    }
}
