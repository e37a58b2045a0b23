package org.lodewire.streams.definitions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicDefinition;

/**
 * Definitions as of the last watermark, so that each is decoded once per watermark and not for each count. A new definition
 * takes effect immediately, a change or removal at the next watermark. Not thread-safe.
 */
public final class DefinitionsAtWatermark {

    private final Definitions definitions;
    private final Map<String, TopicDefinition> decoded = new HashMap<>();

    /** @param definitions where definitions are looked up */
    public DefinitionsAtWatermark(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The definition of a topic, or null. */
    public @Nullable TopicDefinition get(String topic) {
        return decoded.computeIfAbsent(topic, definitions::get);
    }

    /** Must be called at each watermark. */
    public void refresh() {
        decoded.clear();
    }
}
