package org.lodewire.subscriptions.view;

import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;

/**
 * An alert in its last state, and when it was raised. A record that resolves an alert has neither evidence nor what was unusual.
 *
 * @param last   the last record, which is valid
 * @param raised the last record by which the alert is raised; the last one if none was read
 */
public record KnownAlert(TopicAlert last, TopicAlert raised) {

    /** An alert of which this is the first record that was read. */
    static KnownAlert of(TopicAlert record) {
        return new KnownAlert(record, record);
    }

    /** The last record, with the evidence of the one that raised the alert if it has none of its own. */
    public TopicAlert withEvidence() {
        return last.getEvidence().isEmpty() && !raised.getEvidence().isEmpty()
                ? TopicAlert.newBuilder(last).setEvidence(raised.getEvidence()).build()
                : last;
    }

    /** The alert after its next record. */
    KnownAlert then(TopicAlert record) {
        boolean isRaised = record.getState() == AlertState.RAISED || record.getState() == AlertState.CHANGED;
        return new KnownAlert(record, isRaised ? record : raised);
    }
}
