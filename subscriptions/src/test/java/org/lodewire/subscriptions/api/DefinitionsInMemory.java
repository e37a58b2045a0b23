package org.lodewire.subscriptions.api;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.subscriptions.view.ViewFixture;

/** Definitions without Kafka, each change of which a view sees at once. */
final class DefinitionsInMemory<V extends SpecificRecord> implements Definitions<V> {

    private final Map<String, V> definitions = new TreeMap<>();
    private final KafkaTopic<V> topic;
    private final Function<V, String> id;
    private final ViewFixture view;
    private boolean reachable = true;

    DefinitionsInMemory(KafkaTopic<V> topic, Function<V, String> id, ViewFixture view) {
        this.topic = topic;
        this.id = id;
        this.view = view;
    }

    /** From now on the topic cannot be read and written. */
    void disappear() {
        reachable = false;
    }

    @Override
    public void apply(Collection<V> changed) {
        changed.forEach(each -> change(id.apply(each), each));
    }

    @Override
    public void remove(Collection<String> ids) {
        ids.forEach(each -> change(each, null));
    }

    private void change(String key, @Nullable V value) {
        if (value == null) {
            definitions.remove(key);
        } else {
            definitions.put(key, value);
        }
        view.take(topic, key, value);
    }

    @Override
    public Map<String, V> read() {
        if (!reachable) {
            throw new CommandFailedException("Cannot read the definitions.");
        }
        return Map.copyOf(definitions);
    }
}
