package org.lodewire.streams.definitions;

import org.lodewire.schemas.TopicDefinition;

/** Receives the changes of definitions. Called by the global thread, not by the threads that process articles. */
public interface DefinitionListener {

    /** Ignores changes, where definitions are only looked up. */
    DefinitionListener NONE = new DefinitionListener() {
        @Override
        public void put(TopicDefinition definition) {
            // Ignored.
        }

        @Override
        public void remove(String topic) {
            // Ignored.
        }
    };

    /** A definition was added or changed. */
    void put(TopicDefinition definition);

    /** A definition was removed, or does not exist. */
    void remove(String topic);
}
