package org.lodewire.local.live;

/** Is notified of what happens to the parts, by one thread at a time. */
public interface LiveListener {

    /** A part has a new state. */
    void changed(String part, String state);

    /** Everything is ready. */
    void ready(Addresses addresses);
}
