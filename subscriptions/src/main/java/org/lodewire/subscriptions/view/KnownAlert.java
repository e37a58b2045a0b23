package org.lodewire.subscriptions.view;

import java.time.Instant;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.alerts.AlertTimes;

/**
 * An alert in its last state, and when it was raised. A record that resolves an alert has neither evidence nor what was unusual.
 *
 * @param last      the last record, which is valid
 * @param raised    the first record by which the alert is raised at its step; the first one of all if none raises it. A record
 *                  that counts the same step further leaves it as it is, and one that moves the alert to another step replaces it.
 * @param supported the last record by which the alert is raised, which has the newest evidence
 */
public record KnownAlert(TopicAlert last, TopicAlert raised, TopicAlert supported) {

    /** An alert of which this is the first record that was read. */
    static KnownAlert of(TopicAlert record) {
        return new KnownAlert(record, record, record);
    }

    /** When it was first noticed that the alert is raised at its step: the time by which alerts are ordered. */
    public Instant noticedAt() {
        return AlertTimes.raised(raised);
    }

    /** The last record, with the newest evidence if it has none of its own. */
    public TopicAlert withEvidence() {
        return last.getEvidence().isEmpty() && !supported.getEvidence().isEmpty()
                ? TopicAlert.newBuilder(last)
                        .setEvidence(supported.getEvidence())
                        .build()
                : last;
    }

    /** The alert after its next record. */
    KnownAlert then(TopicAlert record) {
        if (!isRaised(record)) {
            return new KnownAlert(record, raised, supported);
        }
        boolean isSameStep = isRaised(raised) && record.getRaisedAt().equals(raised.getRaisedAt());
        return new KnownAlert(record, isSameStep ? raised : record, record);
    }

    private static boolean isRaised(TopicAlert record) {
        return record.getState() == AlertState.RAISED || record.getState() == AlertState.CHANGED;
    }
}
