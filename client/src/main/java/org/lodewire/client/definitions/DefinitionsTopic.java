package org.lodewire.client.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.Serializer;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Reads and writes a topic of definitions, which has one partition and is keyed by id. Thread-safe.
 *
 * @param <V> class of the definitions
 */
public final class DefinitionsTopic<V extends SpecificRecord> {

    private final Connection connection;
    private final KafkaTopic<V> topic;
    private final Function<V, String> id;

    private DefinitionsTopic(Connection connection, KafkaTopic<V> topic, Function<V, String> id) {
        this.connection = connection;
        this.topic = topic;
        this.id = id;
    }

    /** The definitions of topics, in a cluster. */
    public static DefinitionsTopic<TopicDefinition> topics(Connection connection) {
        return new DefinitionsTopic<>(connection, Catalogue.DEFINITIONS, TopicDefinition::getId);
    }

    /** The definitions of feeds, in a cluster. */
    public static DefinitionsTopic<FeedDefinition> feeds(Connection connection) {
        return new DefinitionsTopic<>(connection, Catalogue.FEED_DEFINITIONS, FeedDefinition::getId);
    }

    /** The definitions of subscriptions, in a cluster. */
    public static DefinitionsTopic<Subscription> subscriptions(Connection connection) {
        return new DefinitionsTopic<>(connection, Catalogue.SUBSCRIPTIONS, Subscription::getId);
    }

    /** Applies definitions. A definition replaces the one with the same id. */
    public void apply(Collection<V> definitions) {
        try (Serializer<V> serializer = connection.serdes().serializer(topic)) {
            send(definitions.stream()
                    .map(definition -> new ProducerRecord<>(
                            topic.name(), id.apply(definition), serializer.serialize(topic.name(), definition)))
                    .toList());
        }
    }

    /** Removes definitions by their ids. */
    public void remove(Collection<String> ids) {
        send(ids.stream()
                .map(key -> new ProducerRecord<>(topic.name(), key, (byte[]) null))
                .toList());
    }

    /** The applied definitions, by id. */
    public Map<String, V> read() {
        Map<String, V> definitions = new TreeMap<>();
        try (TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            reader.readToEnd(record -> {
                if (record.key() != null && record.value() == null) {
                    definitions.remove(record.key());
                } else if (record.key() != null) {
                    definitions.put(record.key(), record.value());
                }
            });
        }
        return definitions;
    }

    /** Whether any definition was ever applied, even if all have been removed since. */
    public boolean everApplied() {
        TopicPartition only = new TopicPartition(topic.name(), 0);
        try (Admin admin = connection.admin()) {
            return admin.listOffsets(Map.of(only, OffsetSpec.latest()))
                            .partitionResult(only)
                            .get()
                            .offset()
                    > 0;
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    e.getCause() instanceof UnknownTopicOrPartitionException
                            ? "There is no topic " + only.topic() + " at " + connection.bootstrapServers()
                                    + ". Run 'lodewire setup' first."
                            : "Cannot read the offsets of the definitions: "
                                    + Objects.requireNonNullElse(e.getCause(), e)
                                            .getMessage(),
                    e);
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (Producer<String, byte[]> producer = connection.producer(Map.of())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Cannot write the definitions: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage(),
                    e);
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }
}
