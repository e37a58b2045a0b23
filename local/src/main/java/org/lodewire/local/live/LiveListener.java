package org.lodewire.local.live;

import java.util.List;

/** Is notified of what happens to the parts, by one thread at a time. */
public interface LiveListener {

    /** A part has a new state. */
    void changed(String part, String state);

    /** Everything is ready. */
    void ready(Addresses addresses);

    /**
     * Everything has ended, broker and registry last. Not called if the process is killed.
     *
     * @param inOrder   the parts that ended in order, the first first
     * @param otherwise those that did not, each with the reason
     */
    void ended(List<String> inOrder, List<String> otherwise);
}
