package org.lodewire.subscriptions.deliverer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.owned.ChangeWriter;
import org.lodewire.client.owned.OwnedTopic;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.lodewire.subscriptions.delivery.Change;
import org.lodewire.subscriptions.delivery.DeliverySettings;
import org.lodewire.subscriptions.delivery.Outboxes;
import org.lodewire.subscriptions.delivery.Subscriptions;
import org.lodewire.subscriptions.delivery.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions of the outbox that this instance owns at the moment, and what they read, send and write. For one thread. */
final class OutboxOwnership implements ConsumerRebalanceListener {

    /** How long those who wait for a partition wait for attempts that are being made. Most take less. */
    private static final Duration HANDOVER = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxOwnership.class);

    /** How long the loop waits for records, and so how much later a result may be taken. */
    private static final Duration POLL = Duration.ofMillis(5);

    private static final long PAUSE_AFTER_ABORT = 500;

    private final OwnedTopic<OutboxRecord> topic;
    private final Subscriptions subscriptions;
    private final OpenAttempts attempts;
    private final ChangeWriter<Change> writer;
    private final DeliverySettings settings;
    private final DeliveryCounts counts;
    private final InstantSource wall;
    private final SplittableRandom random = new SplittableRandom();
    private final Map<TopicPartition, OwnedOutboxes> owned = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private long writeAfter;

    /** What one partition has to write. */
    private record Pending(OwnedOutboxes owner, Write write) {}

    OutboxOwnership(
            OwnedTopic<OutboxRecord> topic,
            Subscriptions subscriptions,
            OpenAttempts attempts,
            ChangeWriter<Change> writer,
            DeliverySettings settings,
            DeliveryCounts counts,
            InstantSource wall) {
        this.topic = topic;
        this.subscriptions = subscriptions;
        this.attempts = attempts;
        this.writer = writer;
        this.settings = settings;
        this.counts = counts;
        this.wall = wall;
    }

    /** Takes part in the group, and reads what is new of the owned partitions. */
    void read(Set<String> changed, long now) {
        changed.forEach(id -> owned.values().forEach(each -> each.outboxes().defined(id, now)));
        for (ConsumerRecord<String, OutboxRecord> record : topic.poll(POLL)) {
            OwnedOutboxes owner = owned.get(new TopicPartition(record.topic(), record.partition()));
            if (owner != null) {
                owner.read(record, now);
            }
        }
        // Not before transactions can be written, so that the one of which the outcome was unknown has ended.
        if (!owned.values().stream().allMatch(OwnedOutboxes::isStarted) && writer.isOpen()) {
            owned.values().stream().filter(each -> !each.isStarted()).forEach(each -> startIfRead(each, now));
        }
    }

    private void startIfRead(OwnedOutboxes each, long now) {
        if (each.needsEnd()) {
            each.setEnd(topic.end(each.partition()));
        }
        each.startIfRead(topic.position(each.partition()), now);
    }

    /** Gives the results of attempts to those who asked for them. */
    void finish(long now) {
        for (OpenAttempts.Finished ended : attempts.takeFinished()) {
            if (ended.result().outcome() == AttemptResult.Outcome.GONE) {
                LOG.warn(
                        "The receiver of subscription {} answered 410, gone: nothing more is sent to it until its address"
                                + " changes",
                        ended.attempt().subscription().getId());
            }
            ended.owner().outboxes().finished(ended.attempt().id(), ended.result(), now);
        }
        collect();
    }

    /** Does what is due. */
    void advance(long now) {
        for (OwnedOutboxes each : owned.values()) {
            if (each.isStarted() && each.outboxes().wakeAt() <= now) {
                attempts.make(each, each.outboxes().advance(now));
            }
        }
        collect();
    }

    private void collect() {
        owned.values()
                .forEach(each -> each.outboxes().writes().forEach(write -> pending.add(new Pending(each, write))));
    }

    /** Writes what has to be written, if that is possible now. */
    void write(long now) {
        pending.removeIf(each -> each.owner.isDropped());
        if (pending.isEmpty() || now < writeAfter || !writer.isOpen()) {
            return;
        }
        List<Pending> taken = List.copyOf(pending);
        pending.clear();
        List<Change> changes =
                taken.stream().flatMap(each -> each.write.changes().stream()).toList();
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        taken.forEach(each -> offsets.computeIfAbsent(
                each.owner.partition(), key -> new OffsetAndMetadata(Math.max(0, topic.position(key)))));
        switch (writer.write(changes, offsets, topic.group())) {
            case COMMITTED -> {
                counts.committed(changes);
                taken.forEach(each -> each.owner.outboxes().committed(each.write.id(), now));
            }
            case ABORTED -> {
                taken.forEach(each -> each.owner.outboxes().aborted(each.write.id()));
                writeAfter = now + PAUSE_AFTER_ABORT;
            }
            case UNKNOWN -> {
                LOG.warn("It is not known whether the last transaction was committed; reading again what it wrote");
                begin(List.copyOf(owned.keySet()));
            }
        }
    }

    /** Begins with partitions from their beginning. */
    private void begin(Collection<TopicPartition> assigned) {
        end(assigned);
        for (TopicPartition partition : assigned) {
            owned.put(
                    partition, new OwnedOutboxes(partition, new Outboxes(settings, subscriptions, random.nextLong())));
        }
        topic.seekToBeginning(assigned);
    }

    private void end(Collection<TopicPartition> gone) {
        for (TopicPartition partition : gone) {
            OwnedOutboxes before = owned.remove(partition);
            if (before != null) {
                before.drop();
                attempts.drop(before);
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        if (!assigned.isEmpty()) {
            LOG.info("Assigned: {}", assigned);
            begin(assigned);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        if (!revoked.isEmpty()) {
            LOG.info("Given to others: {}", revoked);
            // The next owner would make them again.
            attempts.await(
                    revoked.stream().map(owned::get).filter(Objects::nonNull).toList(), HANDOVER);
            finish(wall.millis());
            write(wall.millis());
            end(revoked);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        LOG.warn("Lost, since Kafka has not heard of this instance for too long: {}", lost);
        end(lost);
    }

    /** How many alerts and notifications wait. */
    int size() {
        return owned.values().stream().mapToInt(each -> each.outboxes().size()).sum();
    }
}
