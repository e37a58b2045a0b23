package org.lodewire.client.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;

/** Reads and writes the topic of topic definitions. Thread-safe. */
public final class DefinitionsTopic {

    private final Connection connection;

    /** @param connection to the cluster with the topic */
    public DefinitionsTopic(Connection connection) {
        this.connection = connection;
    }

    /** Applies definitions. A definition replaces the one with the same id. */
    public void apply(Collection<TopicDefinition> definitions) {
        try (Serializer<TopicDefinition> serializer = connection.serdes().serializer(Catalogue.DEFINITIONS)) {
            send(definitions.stream()
                    .map(definition -> new ProducerRecord<>(
                            Catalogue.DEFINITIONS.name(),
                            definition.getId(),
                            serializer.serialize(Catalogue.DEFINITIONS.name(), definition)))
                    .toList());
        }
    }

    /** Removes topics by their ids. */
    public void remove(Collection<String> ids) {
        send(ids.stream()
                .map(id -> new ProducerRecord<>(Catalogue.DEFINITIONS.name(), id, (byte[]) null))
                .toList());
    }

    /** The applied definitions, by id. */
    public Map<String, TopicDefinition> read() {
        Map<String, TopicDefinition> definitions = new TreeMap<>();
        try (TopicReader<TopicDefinition> reader = new TopicReader<>(connection, Catalogue.DEFINITIONS)) {
            reader.readToEnd(record -> {
                if (record.value() == null) {
                    definitions.remove(record.key());
                } else {
                    definitions.put(record.key(), record.value());
                }
            });
        }
        return definitions;
    }

    /** Whether any definition was ever applied, even if all have been removed since. */
    public boolean everApplied() {
        TopicPartition only = new TopicPartition(Catalogue.DEFINITIONS.name(), 0);
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
