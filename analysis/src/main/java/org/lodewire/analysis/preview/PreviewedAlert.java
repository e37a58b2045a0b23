package org.lodewire.analysis.preview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicAlert;

/**
 * An alert that would have been raised.
 *
 * @param raised     the alert as it was raised
 * @param resolvedAt when it was resolved; null if it is not
 */
public record PreviewedAlert(TopicAlert raised, @Nullable Instant resolvedAt) {

    public Instant at() {
        return raised.getRaisedAt();
    }
}
