package org.lodewire.analysis.preview;

import java.time.Instant;
import org.lodewire.schemas.TopicAlert;

/**
 * An alert that would have been raised.
 *
 * @param raised     as it was raised
 * @param resolvedAt when it was resolved; null if it still stands
 */
public record PreviewedAlert(TopicAlert raised, Instant resolvedAt) {

    public Instant at() {
        return raised.getRaisedAt();
    }
}
