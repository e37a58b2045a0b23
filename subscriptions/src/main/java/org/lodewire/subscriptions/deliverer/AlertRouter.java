package org.lodewire.subscriptions.deliverer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TemporaryFailure;
import org.lodewire.client.owned.ChangeWriter;
import org.lodewire.client.owned.Transactions.Outcome;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.delivery.AlertFilter;
import org.lodewire.subscriptions.delivery.Change;
import org.lodewire.subscriptions.delivery.OutboxKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up alerts: writes each to the outbox of each subscription that wants it, in one transaction with its position, so that
 * none is taken up twice or not at all. A group that is new begins with the alerts that come from then on. For one thread.
 */
final class AlertRouter implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRouter.class);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final long PAUSE_MILLIS = 500;

    private final Consumer<String, TopicAlert> consumer;
    private final ChangeWriter<Change> writer;
    private final DefinedSubscriptions subscriptions;

    /** Partitions whose first position is not committed yet. */
    private final Set<TopicPartition> unplaced = new HashSet<>();

    private long pausedUntil;

    private AlertRouter(
            Consumer<String, TopicAlert> consumer, ChangeWriter<Change> writer, DefinedSubscriptions subscriptions) {
        this.consumer = consumer;
        this.writer = writer;
        this.subscriptions = subscriptions;
    }

    /** Joins the group that takes up alerts. */
    static AlertRouter join(
            Connection connection,
            DelivererSettings settings,
            ChangeWriter<Change> writer,
            DefinedSubscriptions subscriptions) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("group.id", settings.routerGroup());
        properties.put("group.protocol", "classic");
        properties.put("session.timeout.ms", (int) settings.sessionTimeout().toMillis());
        properties.put("auto.offset.reset", "latest");
        properties.put("max.poll.records", 200);
        AlertRouter router = new AlertRouter(connection.consumer(Catalogue.ALERTS, properties), writer, subscriptions);
        router.consumer.subscribe(List.of(Catalogue.ALERTS.name()), router);
        return router;
    }

    /** Takes up what is there. Returns how many alerts that were. */
    int route(long now) {
        boolean writes = now >= pausedUntil && writer.isOpen();
        if (writes) {
            consumer.resume(consumer.assignment());
        } else {
            // The group wants to hear of its members all the same.
            consumer.pause(consumer.assignment());
        }
        List<ConsumerRecord<String, TopicAlert>> alerts = poll();
        if (alerts.isEmpty() && unplaced.isEmpty() || !writes) {
            return 0;
        }
        List<Change> taken = new ArrayList<>();
        for (ConsumerRecord<String, TopicAlert> alert : alerts) {
            for (Subscription subscription : subscriptions.all()) {
                if (AlertFilter.wants(subscription, alert.value())) {
                    taken.add(put(subscription, alert, now));
                }
            }
        }
        return write(taken, now) ? alerts.size() : 0;
    }

    private List<ConsumerRecord<String, TopicAlert>> poll() {
        List<ConsumerRecord<String, TopicAlert>> alerts = new ArrayList<>();
        try {
            for (ConsumerRecord<String, TopicAlert> record : consumer.poll(POLL)) {
                if (record.key() != null && record.value() != null) {
                    alerts.add(record);
                }
            }
        } catch (RecordDeserializationException e) {
            if (TemporaryFailure.isIn(e)) {
                LOG.debug("An alert cannot be read yet", e);
            } else {
                LOG.warn("The alert of {} at offset {} cannot be read and is left out", e.topicPartition(), e.offset());
                consumer.seek(e.topicPartition(), e.offset() + 1);
            }
        }
        return alerts;
    }

    private static Change put(Subscription subscription, ConsumerRecord<String, TopicAlert> alert, long now) {
        String id =
                alert.partition() + "-" + alert.offset() + "-" + alert.value().getId();
        return new Change.Put(
                OutboxKey.alert(subscription.getId(), id),
                OutboxRecord.newBuilder()
                        .setAlert(alert.value())
                        .setAlertKey(alert.key())
                        .setSince(now)
                        .build());
    }

    private boolean write(List<Change> taken, long now) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
        }
        if (positions.isEmpty()) {
            return false;
        }
        Outcome outcome = writer.write(taken, positions, consumer.groupMetadata());
        if (outcome == Outcome.COMMITTED) {
            unplaced.clear();
            return true;
        }
        pausedUntil = now + PAUSE_MILLIS;
        // What was committed is what counts, whether that is known or not.
        place(consumer.assignment());
        return false;
    }

    /** Reads partitions from their committed positions; from their ends if there are none. */
    private void place(Collection<TopicPartition> partitions) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata position = committed.get(partition);
                if (position == null) {
                    consumer.seekToEnd(List.of(partition));
                    unplaced.add(partition);
                } else {
                    consumer.seek(partition, position);
                }
            }
        } catch (KafkaException e) {
            LOG.debug("Positions cannot be read; the group will be joined again", e);
            consumer.unsubscribe();
            consumer.subscribe(List.of(Catalogue.ALERTS.name()), this);
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        place(assigned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(unplaced::remove);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
