package org.lodewire.subscriptions.deliverer;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.delivery.OutboxKey;

/** Asks the owner of a subscription to send notifications again. Thread-safe. */
public final class RetryRequests {

    private final Connection connection;
    private final InstantSource wall;

    /** For a cluster. */
    public RetryRequests(Connection connection, InstantSource wall) {
        this.connection = connection;
        this.wall = wall;
    }

    /**
     * Writes requests, which the owner removes once it has seen to them.
     *
     * @throws CommandFailedException if Kafka does not take them
     */
    public void write(String subscription, Collection<String> notifications) {
        try (Producer<String, byte[]> producer = connection.producer(Map.of());
                OutboxRecords records = new OutboxRecords(
                        connection.serdes(),
                        producer.partitionsFor(Catalogue.OUTBOX.name()).size(),
                        wall)) {
            OutboxRecord request =
                    OutboxRecord.newBuilder().setRetry(wall.millis()).build();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (String notification : notifications) {
                sent.add(producer.send(records.state(OutboxKey.retry(subscription, notification), request)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Cannot write the requests: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage(),
                    e);
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }
}
