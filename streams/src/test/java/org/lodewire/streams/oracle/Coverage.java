package org.lodewire.streams.oracle;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many histories something happened in, so that the test knows that what it is about did happen. Not thread-safe. */
final class Coverage {

    private final Map<String, Integer> histories = new TreeMap<>();
    private final Set<String> inThis = new HashSet<>();

    /** Something happened, or did not. */
    void note(String what, boolean happened) {
        if (happened) {
            inThis.add(what);
        }
    }

    /** The history is over. */
    void next() {
        inThis.forEach(what -> histories.merge(what, 1, Integer::sum));
        inThis.clear();
    }

    /** How many histories each thing happened in. */
    Map<String, Integer> histories() {
        return histories;
    }
}
