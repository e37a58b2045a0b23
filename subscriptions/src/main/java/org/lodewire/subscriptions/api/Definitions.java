package org.lodewire.subscriptions.api;

import java.util.Collection;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.definitions.DefinitionsTopic;

/**
 * Definitions by id, which are read and changed. Thread-safe.
 *
 * @param <V> class of the definitions
 */
interface Definitions<V extends SpecificRecord> {

    /**
     * Applies definitions. A definition replaces the one with the same id.
     *
     * @throws CommandFailedException if they cannot be written
     */
    void apply(Collection<V> definitions);

    /**
     * Removes definitions by their ids.
     *
     * @throws CommandFailedException if they cannot be written
     */
    void remove(Collection<String> ids);

    /**
     * The applied definitions, by id.
     *
     * @throws CommandFailedException if they cannot be read
     */
    Map<String, V> read();

    /** Those on a topic. */
    static <V extends SpecificRecord> Definitions<V> on(DefinitionsTopic<V> topic) {
        return new Definitions<>() {
            @Override
            public void apply(Collection<V> definitions) {
                topic.apply(definitions);
            }

            @Override
            public void remove(Collection<String> ids) {
                topic.remove(ids);
            }

            @Override
            public Map<String, V> read() {
                return topic.read();
            }
        };
    }
}
