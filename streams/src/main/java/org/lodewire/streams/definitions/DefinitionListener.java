package org.lodewire.streams.definitions;

import org.lodewire.schemas.TopicDefinition;

/** Is told of definitions as they come and go; called by one thread, not those that process articles. */
public interface DefinitionListener {

    /** A definition is new or was changed. */
    void put(TopicDefinition definition);

    /** A definition was removed, or never there. */
    void remove(String topic);
}
