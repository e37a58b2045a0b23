package org.lodewire.streams.definitions;

import org.lodewire.schemas.TopicDefinition;

/** Is told of definitions as they come and go; called by one thread, not those that process articles. */
public interface DefinitionListener {

    /** Does nothing: definitions are only looked up. */
    DefinitionListener NONE = new DefinitionListener() {
        @Override
        public void put(TopicDefinition definition) {
            // Nobody else needs to know.
        }

        @Override
        public void remove(String topic) {
            // As above.
        }
    };

    /** A definition is new or was changed. */
    void put(TopicDefinition definition);

    /** A definition was removed, or never there. */
    void remove(String topic);
}
