package org.lodewire.subscriptions.view;

import java.util.List;

/** Learns of counts and alerts as a view reads them. Called by the thread that reads. */
public interface ChangeListener {

    /**
     * Before anything is read: where the changes begin.
     *
     * @param from the first offset that is reported of each partition of each of {@link NewsView#STREAMED}
     */
    void beginning(StreamPosition from);

    /** All counts or alerts were removed, as {@code lodewire reset} does it, and the view has forgotten them. */
    void forgotten();

    /** Changes were read, in the order of each partition. The view has them already. */
    void changed(List<Change> changes);
}
