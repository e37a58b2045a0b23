package org.lodewire.subscriptions.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.Subscription;

/** The owner of one partition and its log, on a virtual clock. It can be killed, and its writes can fail. */
final class SimulatedDeliverer implements Subscriptions {

    private static final long COMMIT_MILLIS = 15;

    private final List<Entry> log = new ArrayList<>();
    private final Map<String, Subscription> definitions = new HashMap<>();
    private final SimulatedReceivers receivers;
    private final SplittableRandom random;
    private Outboxes outboxes;
    private int read;
    private int incarnation;
    private final List<Committing> committing = new ArrayList<>();
    private final Map<Long, Integer> owners = new HashMap<>();
    private long attempts;
    final List<Delivery> deliveries = new ArrayList<>();
    double abortRate;
    int takeOvers;

    private record Entry(OutboxKey key, @Nullable OutboxRecord value) {}

    private record Committing(Write write, long at) {}

    SimulatedDeliverer(SimulatedReceivers receivers, SplittableRandom random, long now) {
        this.receivers = receivers;
        this.random = random;
        outboxes = new Outboxes(DeliverySettings.DEFAULT, this, random.nextLong());
        outboxes.start(now);
    }

    @Override
    public @Nullable Subscription get(String id) {
        return definitions.get(id);
    }

    @Override
    public List<Subscription> all() {
        return List.copyOf(definitions.values());
    }

    void define(Subscription subscription, long now) {
        definitions.put(subscription.getId(), subscription);
        outboxes.defined(subscription.getId(), now);
    }

    void undefine(String id, long now) {
        definitions.remove(id);
        outboxes.defined(id, now);
    }

    /** What the router does: writes the alert for each subscription that wants it. */
    void publish(WaitingAlert alert) {
        definitions.values().stream()
                .filter(each -> AlertFilter.wants(each, alert.alert()))
                .forEach(each -> log.add(new Entry(
                        OutboxKey.alert(each.getId(), alert.id()),
                        OutboxRecord.newBuilder()
                                .setAlert(alert.alert())
                                .setAlertKey(alert.lane())
                                .setSince(alert.since())
                                .build())));
    }

    void retry(String subscription, String notification, long now) {
        log.add(new Entry(
                OutboxKey.retry(subscription, notification),
                OutboxRecord.newBuilder().setRetry(now).build()));
    }

    /** Ends the owner; another one takes over. What is being committed may or may not be in the log. */
    void kill(long now) {
        takeOvers++;
        incarnation++;
        for (Committing each : committing) {
            if (random.nextBoolean()) {
                append(each.write);
            }
        }
        committing.clear();
        compact();
        outboxes = new Outboxes(DeliverySettings.DEFAULT, this, random.nextLong());
        log.forEach(entry -> outboxes.read(entry.key, entry.value, now));
        read = log.size();
        outboxes.start(now);
    }

    /** Keeps the last record of each key that is no tombstone, as the broker does. */
    private void compact() {
        Map<OutboxKey, Integer> last = new HashMap<>();
        for (int i = 0; i < log.size(); i++) {
            last.put(log.get(i).key, i);
        }
        List<Entry> kept = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            if (last.getOrDefault(log.get(i).key, -1) == i && log.get(i).value != null) {
                kept.add(log.get(i));
            }
        }
        log.clear();
        log.addAll(kept);
    }

    private void append(Write write) {
        for (Change change : write.changes()) {
            if (change instanceof Change.Put put) {
                log.add(new Entry(put.key(), put.value()));
            } else if (change instanceof Change.Remove removal) {
                log.add(new Entry(removal.key(), null));
            } else if (change instanceof Change.Report report) {
                deliveries.add(report.delivery());
            }
        }
    }

    /** @param number of the attempt among all, as its id is unique only for its owner */
    void finished(long number, Attempt attempt, AttemptResult result, long now) {
        // An earlier owner does not live any more.
        if (owners.getOrDefault(number, -1) == incarnation) {
            outboxes.finished(attempt.id(), result, now);
        }
        owners.remove(number);
    }

    long nextAt() {
        long next = read < log.size() ? Long.MIN_VALUE : outboxes.wakeAt();
        for (Committing each : committing) {
            next = Math.min(next, each.at);
        }
        return next;
    }

    void advance(long now) {
        for (; read < log.size(); read++) {
            outboxes.read(log.get(read).key, log.get(read).value, now);
        }
        for (Attempt attempt : outboxes.advance(now)) {
            owners.put(++attempts, incarnation);
            receivers.attempt(this, attempts, attempt, now);
        }
        collect(now);
        commit(now);
        collect(now);
    }

    private void collect(long now) {
        outboxes.writes().forEach(write -> committing.add(new Committing(write, now + COMMIT_MILLIS)));
    }

    private void commit(long now) {
        for (Committing each : List.copyOf(committing)) {
            if (each.at <= now) {
                committing.remove(each);
                if (random.nextDouble() < abortRate) {
                    outboxes.aborted(each.write.id());
                } else {
                    append(each.write);
                    outboxes.committed(each.write.id(), now);
                }
            }
        }
    }

    int size() {
        return outboxes.size();
    }

    /** Keys of which the last record is no tombstone. */
    long remembered() {
        Map<String, Boolean> last = new HashMap<>();
        log.forEach(entry -> last.put(entry.key.toString(), entry.value != null));
        return last.entrySet().stream()
                .filter(each -> each.getValue() && !each.getKey().contains("|endpoint|"))
                .count();
    }
}
