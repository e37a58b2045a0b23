package org.lodewire.subscriptions.page.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.text.DisplayText;

/** The numbers of an alert. Stateless. */
final class AlertFacts {

    private static final int NAME = 100;

    private AlertFacts() {}

    /** How many times what is expected was observed; empty where there is nothing to compare with. */
    static String factor(TopicAlert alert) {
        boolean comparable =
                alert.getKind().equals("SPIKE") && alert.getExpected() > 0 && alert.getState() != AlertState.UNDONE;
        return comparable ? Numbers.rounded(alert.getObserved() / alert.getExpected()) + "×" : "";
    }

    /** The numbers by their names, in order. */
    static Map<String, String> of(TopicAlert alert) {
        Map<String, String> facts = new LinkedHashMap<>();
        boolean source = alert.getTopic().startsWith("source/");
        String measure = AlertItem.words(alert.getMeasure());
        String horizon = DisplayText.line(alert.getHorizon(), NAME);
        String reach = horizon.isEmpty() ? DisplayText.line(alert.getWindow(), NAME) : horizon;
        if (source) {
            facts.put("Silent for", horizon);
            facts.put("Expected", Numbers.rounded(alert.getExpected()) + " quarter-hours with articles");
        } else {
            facts.put("Observed", Numbers.rounded(alert.getObserved()) + " " + measure + " in " + reach);
            facts.put(expectedName(alert.getKind()), Numbers.rounded(alert.getExpected()) + " " + measure);
        }
        if (alert.getScore() > 0 && !alert.getKind().equals("THRESHOLD")) {
            facts.put("Score", Numbers.rounded(alert.getScore()));
        }
        facts.put("Rule", DisplayText.line(alert.getRule(), NAME) + " (" + AlertItem.words(alert.getKind()) + ")");
        return Collections.unmodifiableMap(facts);
    }

    private static String expectedName(String kind) {
        return kind.equals("THRESHOLD") ? "Threshold" : "Expected";
    }
}
