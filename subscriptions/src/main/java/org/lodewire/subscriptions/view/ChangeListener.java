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

    /** Changes were read, in the order of each partition. The view has them already. */
    void changed(List<Change> changes);
}
