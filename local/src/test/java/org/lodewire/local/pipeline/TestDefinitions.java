package org.lodewire.local.pipeline;

import java.util.List;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/** Definitions of topics for tests, in all windows. */
final class TestDefinitions {

    private TestDefinitions() {}

    /** A definition without rules. */
    static TopicDefinition of(String id, String query) {
        return of(id, query, List.of());
    }

    /** A definition with rules. */
    static TopicDefinition of(String id, String query, List<AlertRule> rules) {
        return TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(id)
                .setQuery(query)
                .setWindows(List.of("5m", "1h", "24h", "7d"))
                .setRules(rules)
                .setEffectiveFrom(null)
                .build();
    }

    /** The window that a rule watches. */
    static CountWindow window(AlertRule rule) {
        return CountWindow.labelled(rule.getWindow()).orElseThrow();
    }
}
