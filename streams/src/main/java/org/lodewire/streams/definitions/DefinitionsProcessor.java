package org.lodewire.streams.definitions;

import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.definition.DefinitionCheck;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.text.SafeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Updates the store of definitions and passes each change to the listener, including those restored at the start. Kafka
 * Streams has no dead letters for a global store: a record that it cannot decode would end every instance at every start.
 * Such a record, and a definition that is not what the schema says, is logged and leaves its topic undefined. While the
 * registry is away, it waits.
 */
final class DefinitionsProcessor implements Processor<String, byte[], Void, Void> {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionsProcessor.class);
    private static final int SHOWN = 100;

    private final PatientDecoder<TopicDefinition> decoder;
    private final DefinitionListener listener;
    private KeyValueStore<String, TopicDefinition> store;

    DefinitionsProcessor(Deserializer<TopicDefinition> deserializer, DefinitionListener listener) {
        this.decoder = new PatientDecoder<>(
                Catalogue.DEFINITIONS.name(), deserializer, time -> Thread.sleep(time.toMillis()), LOG);
        this.listener = listener;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(Definitions.STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        TopicDefinition definition = valid(record);
        if (!DefinitionCheck.isTopicId(record.key())) {
            return;
        }
        store.put(record.key(), definition);
        if (definition == null) {
            listener.remove(record.key());
        } else {
            listener.put(definition);
        }
    }

    private @Nullable TopicDefinition valid(Record<String, byte[]> record) {
        if (record.value() == null) {
            return null;
        }
        try {
            TopicDefinition definition = decoder.decode(record.value());
            Optional<String> fault = DefinitionCheck.fault(record.key(), definition);
            fault.ifPresent(what -> ignore(record, what));
            return fault.isEmpty() ? definition : null;
        } catch (SerializationException e) {
            ignore(record, "it is no record of that type (" + e.getMessage() + ")");
            return null;
        }
    }

    private static void ignore(Record<String, byte[]> record, String fault) {
        LOG.error(
                "A record of {} with the key {} is ignored: {}. Its topic has no definition until a valid one is applied",
                Catalogue.DEFINITIONS,
                SafeText.cut(String.valueOf(record.key()), SHOWN),
                SafeText.cut(fault, 5 * SHOWN));
    }
}
