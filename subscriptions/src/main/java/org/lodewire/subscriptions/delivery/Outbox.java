package org.lodewire.subscriptions.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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
    private final Backoff backoff;
    private final Exchange exchange;
    private final Map<String, WaitingAlert> waiting = new LinkedHashMap<>();
    private final Map<String, Notification> notifications = new LinkedHashMap<>();
    private final Deque<Notification> dead = new ArrayDeque<>();
    private final Lanes lanes = new Lanes();
    private final CompositionHistory history = new CompositionHistory();
    private final EndpointHealth endpoint = new EndpointHealth();
    private @Nullable Subscription subscription;
    private long sequence;
    private int attempted;

    Outbox(String id, DeliverySettings settings, Backoff backoff, Exchange exchange) {
        this.id = id;
        this.settings = settings;
        this.backoff = backoff;
        this.exchange = exchange;
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
            if (each.phase == Notification.Phase.DEAD) {
                dead.add(each);
            } else {
                notifications.put(each.id, each);
                lanes.add(each);
            }
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
        return Math.min(wakeAt, attempt(defined, now));
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
        notifications.put(notification.id, notification);
        lanes.add(notification);
        exchange.write(
                id,
                List.of(
                        new Change.Put(OutboxKey.notification(id, notification.id), notification.record(false)),
                        putEndpoint()),
                () -> notification.phase = Notification.Phase.WAITING);
    }

    private long attempt(Subscription defined, long now) {
        if (defined.getPaused() || endpoint.isGone(defined)) {
            return Composer.NEVER;
        }
        if (endpoint.blockedUntil > now) {
            return endpoint.blockedUntil;
        }
        List<Notification> heads = lanes.heads().stream()
                .filter(each -> each.phase == Notification.Phase.WAITING)
                .toList();
        if (endpoint.isDown()) {
            // The one that was attempted least: of one that the endpoint cannot take, nobody learns whether it is back.
            heads.stream()
                    .min(Comparator.comparingInt(each -> each.attempts))
                    .filter(each -> attempted == 0)
                    .ifPresent(each -> attempt(defined, each));
            return Composer.NEVER;
        }
        long wakeAt = Composer.NEVER;
        for (Notification each : heads) {
            if (each.nextAttempt > now) {
                wakeAt = Math.min(wakeAt, each.nextAttempt);
            } else if (attempted < settings.attempts()) {
                attempt(defined, each);
            }
        }
        return wakeAt;
    }

    private void attempt(Subscription defined, Notification notification) {
        attempted++;
        notification.phase = Notification.Phase.ATTEMPTED;
        exchange.attempt(
                id,
                attempt -> new Attempt(
                        attempt,
                        notification.id,
                        defined,
                        notification.alerts.stream().map(WaitingAlert::alert).toList(),
                        notification.heldBack,
                        notification.composedAt,
                        notification.attempts + 1),
                (result, now) -> finished(defined, notification, result, now));
    }

    private void finished(Subscription defined, Notification notification, AttemptResult result, long now) {
        attempted--;
        notification.phase = Notification.Phase.WRITING;
        notification.attempts++;
        switch (result.outcome()) {
            case DELIVERED -> delivered(defined, notification, result, now);
            case GONE -> {
                endpoint.gone(defined, now);
                notification.nextAttempt = now;
                retry(defined, notification, result, now);
            }
            case FAILED -> failed(defined, notification, result, now);
        }
    }

    private void delivered(Subscription defined, Notification notification, AttemptResult result, long now) {
        List<Change> changes = removal(notification);
        changes.add(new Change.Report(
                DeliveryReports.attempted(defined, notification, DeliveryOutcome.DELIVERED, result, now)));
        if (endpoint.isDown()) {
            notifications.values().forEach(each -> each.nextAttempt = Math.min(each.nextAttempt, now));
        }
        if (endpoint.succeeded()) {
            changes.add(putEndpoint());
        }
        exchange.write(id, changes, () -> forget(notification));
    }

    private void failed(Subscription defined, Notification notification, AttemptResult result, long now) {
        long asked = result.retryAfter().toMillis();
        long wait = backoff.millis(notification.attempts, asked);
        endpoint.failed(wait, asked, now);
        notification.nextAttempt = now + wait;
        if (now - notification.attemptedSince() < settings.horizon().toMillis()) {
            retry(defined, notification, result, now);
        } else {
            giveUp(defined, notification, result, now);
        }
    }

    private void retry(Subscription defined, Notification notification, AttemptResult result, long now) {
        exchange.write(
                id,
                List.of(
                        new Change.Put(OutboxKey.notification(id, notification.id), notification.record(false)),
                        putEndpoint(),
                        new Change.Report(DeliveryReports.attempted(
                                defined, notification, DeliveryOutcome.RETRYING, result, now))),
                () -> notification.phase = Notification.Phase.WAITING);
    }

    private void giveUp(Subscription defined, Notification notification, AttemptResult result, long now) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(OutboxKey.notification(id, notification.id), notification.record(true)));
        changes.add(putEndpoint());
        changes.add(
                new Change.Report(DeliveryReports.attempted(defined, notification, DeliveryOutcome.DEAD, result, now)));
        dead.add(notification);
        while (dead.size() > settings.maxDead()) {
            changes.addAll(removal(dead.removeFirst()));
        }
        exchange.write(id, changes, () -> {
            forget(notification);
            notification.phase = Notification.Phase.DEAD;
        });
    }

    private void forget(Notification notification) {
        notifications.remove(notification.id);
        lanes.remove(notification);
    }

    /** Attempts a notification again that was given up, as if it were new. Nothing happens if there is none with this id. */
    void retry(String notificationId, long now) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Remove(OutboxKey.retry(id, notificationId)));
        Notification revived = dead.stream()
                .filter(each -> each.id.equals(notificationId) && each.phase == Notification.Phase.DEAD)
                .findFirst()
                .orElse(null);
        if (revived == null) {
            exchange.write(id, changes, () -> {});
            return;
        }
        dead.remove(revived);
        revived.phase = Notification.Phase.WRITING;
        revived.attempts = 0;
        revived.nextAttempt = now;
        revived.retriedAt = now;
        notifications.put(revived.id, revived);
        lanes.add(revived);
        changes.add(new Change.Put(OutboxKey.notification(id, revived.id), revived.record(false)));
        exchange.write(id, changes, () -> revived.phase = Notification.Phase.WAITING);
    }

    /** Forgets everything, since the subscription was removed. */
    void remove() {
        List<Change> changes = new ArrayList<>();
        waiting.keySet().forEach(alert -> changes.add(new Change.Remove(OutboxKey.alert(id, alert))));
        notifications.values().forEach(each -> changes.addAll(removal(each)));
        dead.forEach(each -> changes.addAll(removal(each)));
        changes.add(new Change.Remove(OutboxKey.endpoint(id)));
        exchange.write(id, changes, () -> {});
    }

    private List<Change> removal(Notification notification) {
        List<Change> changes = new ArrayList<>();
        notification.alerts.forEach(each -> changes.add(new Change.Remove(OutboxKey.alert(id, each.id()))));
        changes.add(new Change.Remove(OutboxKey.notification(id, notification.id)));
        return changes;
    }

    private Change putEndpoint() {
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
