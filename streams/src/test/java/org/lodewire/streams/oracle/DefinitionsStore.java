package org.lodewire.streams.oracle;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lodewire.schemas.TopicDefinition;

/** The global store of definitions, read-only. */
final class DefinitionsStore implements KeyValueStore<String, TopicDefinition> {

    private final Map<String, TopicDefinition> definitions;

    DefinitionsStore(List<TopicDefinition> definitions) {
        this.definitions = definitions.stream().collect(Collectors.toMap(TopicDefinition::getId, Function.identity()));
    }

    @Override
    public String name() {
        return "definitions.store";
    }

    @Override
    public TopicDefinition get(String topic) {
        return definitions.get(topic);
    }

    @Override
    public long approximateNumEntries() {
        return definitions.size();
    }

    @Override
    public Position getPosition() {
        return Position.emptyPosition();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void close() {}

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void put(String topic, TopicDefinition definition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TopicDefinition putIfAbsent(String topic, TopicDefinition definition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(List<KeyValue<String, TopicDefinition>> all) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TopicDefinition delete(String topic) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<String, TopicDefinition> range(String from, String to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<String, TopicDefinition> all() {
        throw new UnsupportedOperationException();
    }
}
