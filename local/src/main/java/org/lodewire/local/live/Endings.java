package org.lodewire.local.live;

import java.util.ArrayList;
import java.util.List;

/** How the parts have ended, in the order in which they did. Thread-safe. */
final class Endings {

    private final List<String> inOrder = new ArrayList<>();
    private final List<String> otherwise = new ArrayList<>();

    /** Ends a part and notes how that went. */
    void end(String part, AutoCloseable how) throws Exception {
        try {
            how.close();
            note(inOrder, part);
        } catch (Exception e) { // as AutoCloseable declares it
            note(otherwise, part + " (" + e.getMessage() + ")");
            throw e;
        }
    }

    private synchronized void note(List<String> endings, String part) {
        endings.add(part);
    }

    /** Reports to a listener what has ended until now. */
    synchronized void reportTo(LiveListener listener) {
        listener.ended(List.copyOf(inOrder), List.copyOf(otherwise));
    }
}
