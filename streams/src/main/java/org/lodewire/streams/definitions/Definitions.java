package org.lodewire.streams.definitions;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;

/** The store of definitions: how it is added to a topology, and how processors look definitions up. */
public final class Definitions {

    static final String STORE = "definitions.store";

    private static final int MOST_REMEMBERED = 50_000;

    private final KeyValueStore<String, TopicDefinition> store;

    private Definitions(KeyValueStore<String, TopicDefinition> store) {
        this.store = store;
    }

    /** Adds the store. Kafka Streams fills it before any task starts. */
    public static void addTo(StreamsBuilder builder, AvroSerdes serdes, DefinitionListener listener) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), remembering(serdes))
                        .withLoggingDisabled(),
                Catalogue.DEFINITIONS.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("definitions.source"),
                () -> new DefinitionsProcessor(serdes.deserializer(Catalogue.DEFINITIONS), listener));
    }

    private static Serde<TopicDefinition> remembering(AvroSerdes serdes) {
        return Serdes.serdeFrom(
                serdes.serializer(Catalogue.DEFINITIONS),
                new RememberingDeserializer<>(serdes.deserializer(Catalogue.DEFINITIONS), MOST_REMEMBERED));
    }

    /** The definitions, for a processor. */
    public static Definitions of(ProcessingContext context) {
        Object found = context.getStateStore(STORE);
        @SuppressWarnings("unchecked")
        KeyValueStore<String, TopicDefinition> store = (KeyValueStore<String, TopicDefinition>) found;
        return new Definitions(store);
    }

    /** Up to where the topic of definitions was read into the store; equal to what it was before if none has changed since. */
    Position position() {
        return store.getPosition().copy();
    }

    /** The definition of a topic, or null. It is shared, and must not be changed. */
    public @Nullable TopicDefinition get(String topic) {
        return store.get(topic);
    }
}
