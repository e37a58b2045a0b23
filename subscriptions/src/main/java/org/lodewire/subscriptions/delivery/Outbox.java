package org.lodewire.subscriptions.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.EndpointState;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.Subscription;

/**
 * What one subscription has to deliver. Alerts wait until they are composed into a notification; a notification is attempted
 * once it is written, and again until it is accepted or given up. Times are in milliseconds since 1970. Not thread-safe.
 */
final class Outbox {

    private final String id;
    private final DeliverySettings settings;
    private final Exchange exchange;
    private final Map<String, WaitingAlert> waiting = new LinkedHashMap<>();
    private final CompositionHistory history = new CompositionHistory();
    private final EndpointHealth endpoint = new EndpointHealth();
    private final NotificationQueue notifications;
    private @Nullable Subscription subscription;
    private long sequence;

    Outbox(String id, DeliverySettings settings, Backoff backoff, Exchange exchange) {
        this.id = id;
        this.settings = settings;
        this.exchange = exchange;
        this.notifications = new NotificationQueue(id, settings, backoff, exchange, endpoint, this::endpointState);
    }

    /** Takes what earlier owners wrote. */
    void restore(OutboxRestore records) {
        records.endpoint().ifPresent(state -> {
            endpoint.failures = state.getFailures();
            endpoint.blockedUntil = state.getBlockedUntil();
            endpoint.goneAt = state.getGoneAt();
            endpoint.goneUrl = state.getGoneUrl();
            sequence = state.getSequence();
            history.restore(state.getSent(), state.getGroups());
        });
        for (Notification each : records.notifications()) {
            sequence = Math.max(sequence, each.sequence);
            notifications.restore(each);
        }
        records.waiting().forEach(each -> waiting.put(each.id(), each));
    }

    /** Takes the definition; null if there is none any more. */
    void define(@Nullable Subscription definition) {
        subscription = definition;
    }

    /** Takes an alert to deliver. */
    void add(WaitingAlert alert) {
        waiting.put(alert.id(), alert);
    }

    /** How many alerts and notifications it has, without those that were given up. */
    int size() {
        return waiting.size() + notifications.size();
    }

    /** Does what is due. Returns when to ask again; {@link Composer#NEVER} if not before something happens. */
    long advance(long now) {
        Subscription defined = subscription;
        if (defined == null) {
            return Composer.NEVER;
        }
        dropMuted(defined, now);
        dropExcess(defined, now);
        long wakeAt = compose(defined, now);
        return Math.min(wakeAt, notifications.attempt(defined, now));
    }

    private void dropMuted(Subscription defined, long now) {
        if (!defined.getMuted().isEmpty()) {
            drop(
                    defined,
                    waiting.values().stream()
                            .filter(each ->
                                    defined.getMuted().contains(each.alert().getId()))
                            .toList(),
                    DeliveryOutcome.MUTED,
                    "its alert is muted",
                    now);
        }
    }

    private void dropExcess(Subscription defined, long now) {
        int excess = waiting.size() - settings.maxWaiting();
        if (excess > 0) {
            drop(
                    defined,
                    waiting.values().stream().limit(excess).toList(),
                    DeliveryOutcome.DEAD,
                    "more than " + settings.maxWaiting() + " alerts waited",
                    now);
        }
    }

    private void drop(
            Subscription defined, Collection<WaitingAlert> alerts, DeliveryOutcome outcome, String reason, long now) {
        for (WaitingAlert each : alerts) {
            waiting.remove(each.id());
            exchange.write(
                    id,
                    List.of(
                            new Change.Remove(OutboxKey.alert(id, each.id())),
                            new Change.Report(DeliveryReports.dropped(defined, each, outcome, reason, now))),
                    () -> {});
        }
    }

    private long compose(Subscription defined, long now) {
        if (endpoint.isGone(defined)) {
            return Composer.NEVER;
        }
        while (notifications.size() < settings.maxNotifications()) {
            Composer.Plan plan = Composer.plan(defined, waiting.values(), history, settings.maxAlerts(), now);
            if (plan.compositions().isEmpty()) {
                return plan.wakeAt();
            }
            plan.compositions().forEach(each -> compose(defined, each, now));
        }
        return Composer.NEVER;
    }

    private void compose(Subscription defined, Composition composition, long now) {
        Notification notification = new Notification(
                NotificationId.of(id, composition, now), composition.alerts(), ++sequence, composition.heldBack(), now);
        composition.alerts().forEach(each -> waiting.remove(each.id()));
        history.composed(defined, composition.group(), now);
        notifications.add(notification);
        exchange.write(
                id,
                List.of(
                        new Change.Put(OutboxKey.notification(id, notification.id), notification.record(false)),
                        endpointState()),
                () -> notification.phase = Notification.Phase.WAITING);
    }

    /** Attempts a notification again that was given up, as if it were new. Nothing happens if there is none with this id. */
    void retry(String notificationId, long now) {
        notifications.retry(notificationId, now);
    }

    /** Forgets everything, since the subscription was removed. */
    void remove() {
        List<Change> changes = new ArrayList<>();
        waiting.keySet().forEach(alert -> changes.add(new Change.Remove(OutboxKey.alert(id, alert))));
        changes.addAll(notifications.remove());
        changes.add(new Change.Remove(OutboxKey.endpoint(id)));
        exchange.write(id, changes, () -> {});
    }

    private Change endpointState() {
        return new Change.Put(
                OutboxKey.endpoint(id),
                OutboxRecord.newBuilder()
                        .setEndpoint(EndpointState.newBuilder()
                                .setFailures(endpoint.failures)
                                .setBlockedUntil(endpoint.blockedUntil)
                                .setGoneAt(endpoint.goneAt)
                                .setGoneUrl(endpoint.goneUrl)
                                .setSent(history.sent())
                                .setGroups(history.groups())
                                .setSequence(sequence)
                                .build())
                        .build());
    }
}
