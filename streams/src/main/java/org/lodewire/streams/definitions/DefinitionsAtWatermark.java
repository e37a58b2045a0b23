package org.lodewire.streams.definitions;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.query.Position;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.Watermark;

/**
 * Definitions as of the last watermark, looked up again only after one has changed, and not for each count. A new definition
 * takes effect immediately, a change or removal at the next watermark. Processors read their watermarks from here, so that
 * none can advance without the definitions. Not thread-safe.
 */
public final class DefinitionsAtWatermark {

    private final Definitions definitions;
    private final Map<String, TopicDefinition> decoded = new HashMap<>();
    /** As of the last watermark: what was decoded after it may be newer. */
    private Position position = Position.emptyPosition();

    private long changes;

    /** @param definitions where definitions are looked up */
    public DefinitionsAtWatermark(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Returns the watermark that a record is, or null if it is none. After a watermark, {@link #get} returns the definitions
     * that apply from then on. The caller passes each record that it processes.
     */
    public @Nullable Watermark watermark(Record<String, ?> record) {
        if (!Watermark.is(record.key(), record.value())) {
            return null;
        }
        Position now = definitions.position();
        if (!now.equals(position)) {
            decoded.clear();
            position = now;
            changes++;
        }
        return Watermark.of(record.key());
    }

    /** A number that is another one after a watermark as of which definitions have changed. */
    public long changes() {
        return changes;
    }

    /** The definition of a topic, or null. */
    public @Nullable TopicDefinition get(String topic) {
        return decoded.computeIfAbsent(topic, definitions::get);
    }
}
