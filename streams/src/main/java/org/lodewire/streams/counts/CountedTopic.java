package org.lodewire.streams.counts;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/** What each count of a topic needs. There is one for each topic, with one string for its name, so that it is found fast. */
final class CountedTopic {

    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final String name;
    private final boolean defined;
    private final boolean[] wanted = new boolean[WINDOWS.length];
    private final String[] keys = new String[WINDOWS.length];

    /** @param definition null if the topic has none */
    CountedTopic(String name, @Nullable TopicDefinition definition) {
        this.name = name;
        this.defined = definition != null;
        for (CountWindow window : WINDOWS) {
            wanted[window.ordinal()] =
                    definition != null && definition.getWindows().contains(window.label());
            keys[window.ordinal()] = name + "|" + window.label();
        }
    }

    String name() {
        return name;
    }

    boolean isDefined() {
        return defined;
    }

    /** Whether the definition asks for counts in a window. */
    boolean wants(CountWindow window) {
        return wanted[window.ordinal()];
    }

    /** The key of the counts in a window. */
    String key(CountWindow window) {
        return keys[window.ordinal()];
    }
}
