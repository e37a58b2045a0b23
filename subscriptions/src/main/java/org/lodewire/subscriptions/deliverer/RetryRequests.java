package org.lodewire.subscriptions.deliverer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.schemas.OutboxNotification;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.delivery.DeliverySettings;
import org.lodewire.subscriptions.delivery.OutboxKey;

/** Asks the owner of a subscription to send notifications again. Thread-safe. */
public final class RetryRequests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Connection connection;
    private final InstantSource wall;

    /** For a cluster. */
    public RetryRequests(Connection connection, InstantSource wall) {
        this.connection = connection;
        this.wall = wall;
    }

    /**
     * Checks that notifications that were given up can still be sent again.
     *
     * @throws CommandFailedException if one is forgotten, or is being sent again
     */
    public void requireRemembered(String subscription, Collection<String> notifications) {
        Optional<String> fault = fault(subscription, notifications);
        if (fault.isPresent()) {
            throw new CommandFailedException(fault.get() + ". Nothing was asked for.");
        }
    }

    /**
     * Asks that a notification is sent again, if it can be.
     *
     * @return why it cannot; empty if the request is written
     * @throws CommandFailedException if Kafka does not take the request
     */
    public Optional<String> ask(String subscription, String notification) {
        Optional<String> fault = fault(subscription, List.of(notification));
        if (fault.isEmpty()) {
            write(subscription, List.of(notification));
        }
        return fault;
    }

    private Optional<String> fault(String subscription, Collection<String> notifications) {
        Map<String, Boolean> remembered = new HashMap<>();
        try (RecordReader<String, OutboxRecord> reader = RecordReader.of(connection, Catalogue.OUTBOX)) {
            reader.readToEnd(record -> {
                OutboxNotification notification =
                        record.value() == null ? null : record.value().getNotification();
                if (notification == null) {
                    remembered.remove(record.key());
                } else {
                    remembered.put(record.key(), notification.getDead());
                }
            });
        }
        for (String id : notifications) {
            Optional<String> fault = fault(
                    remembered.get(OutboxKey.notification(subscription, id).toString()));
            if (fault.isPresent()) {
                return Optional.of("The notification " + id + " of " + subscription + " " + fault.get());
            }
        }
        return Optional.empty();
    }

    /** Why a notification, null if it is forgotten, cannot be sent again; empty if it can. */
    static Optional<String> fault(@Nullable Boolean givenUp) {
        if (givenUp == null) {
            return Optional.of("cannot be sent again: it is forgotten, as only the last "
                    + DeliverySettings.DEFAULT.maxDead()
                    + " of a subscription that were given up are kept. 'lodewire alerts' and the API show the alert");
        }
        return givenUp ? Optional.empty() : Optional.of("is being sent again already");
    }

    /**
     * Writes requests, and waits some seconds for the owner, who removes them once it has seen to them.
     *
     * @return the ids of those that the owner has seen to by then; others are as soon as there is one
     * @throws CommandFailedException if Kafka does not take them
     */
    public Set<String> writeAndAwait(String subscription, Collection<String> notifications) {
        try (RecordReader<String, OutboxRecord> reader = RecordReader.of(connection, Catalogue.OUTBOX)) {
            reader.seekToEnd();
            write(subscription, notifications);
            Map<String, String> open = new HashMap<>();
            notifications.forEach(
                    id -> open.put(OutboxKey.retry(subscription, id).toString(), id));
            Set<String> seenTo = new HashSet<>();
            long end = wall.millis() + PATIENCE.toMillis();
            reader.readWhile(() -> !open.isEmpty() && wall.millis() < end, record -> {
                if (record.value() == null && open.containsKey(record.key())) {
                    seenTo.add(open.remove(record.key()));
                }
            });
            return seenTo;
        }
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
