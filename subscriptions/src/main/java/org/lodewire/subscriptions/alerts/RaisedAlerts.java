package org.lodewire.subscriptions.alerts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.schemas.TopicAlert;

/**
 * The alerts that are raised: those that were neither resolved nor undone since. Memory grows with alerts that are
 * raised, not with those that were. Not thread-safe.
 */
public final class RaisedAlerts {

    private static final Comparator<TopicAlert> NEWEST_FIRST =
            Comparator.comparing(TopicAlert::getRaisedAt).reversed().thenComparing(TopicAlert::getId);

    private final Map<String, TopicAlert> raised = new HashMap<>();

    /** Takes an alert. Those of one topic come in the order in which they were told; a repeat changes nothing. */
    public void take(TopicAlert alert) {
        switch (alert.getState()) {
            case RAISED -> raised.put(alert.getId(), alert);
            case RESOLVED, UNDONE -> raised.remove(alert.getId());
            // A state that this program does not know yet says nothing about whether the alert stands.
            case OTHER -> {}
        }
    }

    /** The alerts that are raised, the newest first. */
    public List<TopicAlert> newestFirst() {
        return raised.values().stream().sorted(NEWEST_FIRST).toList();
    }
}
