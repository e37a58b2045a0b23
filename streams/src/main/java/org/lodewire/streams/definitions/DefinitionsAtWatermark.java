package org.lodewire.streams.definitions;

import java.util.HashMap;
import java.util.Map;
import org.lodewire.schemas.TopicDefinition;

/**
 * Definitions as they were when the clock last moved on: each is decoded once from one watermark to the next, and not for
 * each count. A new one is seen at once, a change or removal at the next watermark. For one thread.
 */
public final class DefinitionsAtWatermark {

    private final Definitions definitions;
    private final Map<String, TopicDefinition> decoded = new HashMap<>();

    /** @param definitions where they are read */
    public DefinitionsAtWatermark(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The definition of a topic; null if there is none. */
    public TopicDefinition get(String topic) {
        return decoded.computeIfAbsent(topic, definitions::get);
    }

    /** The clock has moved on. */
    public void marked() {
        decoded.clear();
    }
}
