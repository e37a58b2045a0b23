package org.lodewire.subscriptions.alerts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.schemas.TopicAlert;

/**
 * The currently raised alerts, which have been neither resolved nor undone. Memory grows with raised alerts only. Not
 * thread-safe.
 */
public final class RaisedAlerts {

    private static final Comparator<TopicAlert> NEWEST_FIRST =
            Comparator.comparing(AlertTimes::raised).reversed().thenComparing(TopicAlert::getId);

    private final Map<String, TopicAlert> raised = new HashMap<>();

    /** Adds a record. Records of one topic must be in the order of publication; repeated records have no effect. */
    public void take(TopicAlert alert) {
        switch (alert.getState()) {
            case RAISED, CHANGED -> raised.put(alert.getId(), alert);
            case RESOLVED, UNDONE -> raised.remove(alert.getId());
            // A state of a later version does not show whether the alert is still raised.
            case OTHER -> {}
        }
    }

    /** The raised alerts, newest first. */
    public List<TopicAlert> newestFirst() {
        return raised.values().stream().sorted(NEWEST_FIRST).toList();
    }
}
