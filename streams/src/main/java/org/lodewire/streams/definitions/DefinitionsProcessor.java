package org.lodewire.streams.definitions;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lodewire.schemas.TopicDefinition;

/** Updates the store of definitions and passes each change to the listener, including those restored at the start. */
final class DefinitionsProcessor implements Processor<String, TopicDefinition, Void, Void> {

    private final DefinitionListener listener;
    private KeyValueStore<String, TopicDefinition> store;

    DefinitionsProcessor(DefinitionListener listener) {
        this.listener = listener;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(Definitions.STORE);
    }

    @Override
    public void process(Record<String, TopicDefinition> record) {
        store.put(record.key(), record.value());
        if (record.value() == null) {
            listener.remove(record.key());
        } else {
            listener.put(record.value());
        }
    }
}
