package org.lodewire.subscriptions.alerts;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicAlert;

/**
 * The currently raised alerts, which have been neither resolved nor undone. Memory grows with raised alerts only. Not
 * thread-safe.
 */
public final class RaisedAlerts {

    private static final Comparator<Raised> NEWEST_FIRST =
            Comparator.comparing(Raised::since).reversed().thenComparing(each -> each.last.getId());

    private final Map<String, Raised> raised = new HashMap<>();

    /** The last record of an alert, and when it was noticed that it is raised at its step, which an earlier record may show. */
    private record Raised(TopicAlert last, Instant since) {

        static Raised after(@Nullable Raised before, TopicAlert alert) {
            return before != null && before.last.getRaisedAt().equals(alert.getRaisedAt())
                    ? new Raised(alert, before.since)
                    : new Raised(alert, AlertTimes.raised(alert));
        }
    }

    /** Adds a record. Records of one topic must be in the order of publication; repeated records have no effect. */
    public void take(TopicAlert alert) {
        switch (alert.getState()) {
            case RAISED, CHANGED -> raised.compute(alert.getId(), (id, before) -> Raised.after(before, alert));
            case RESOLVED, UNDONE -> raised.remove(alert.getId());
            // A state of a later version does not show whether the alert is still raised.
            case OTHER -> {}
        }
    }

    /** The raised alerts, first what was noticed last. */
    public List<TopicAlert> newestFirst() {
        return raised.values().stream().sorted(NEWEST_FIRST).map(Raised::last).toList();
    }
}
