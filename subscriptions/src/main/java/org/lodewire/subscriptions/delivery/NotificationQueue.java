package org.lodewire.subscriptions.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.Subscription;

/**
 * The notifications of one subscription, which are attempted until they are accepted or given up. Times are in milliseconds
 * since 1970. Not thread-safe.
 */
final class NotificationQueue {

    private final String id;
    private final DeliverySettings settings;
    private final Backoff backoff;
    private final Exchange exchange;
    private final EndpointHealth endpoint;
    private final Supplier<Change> endpointState;
    private final Map<String, Notification> notifications = new LinkedHashMap<>();
    private final Deque<Notification> dead = new ArrayDeque<>();
    private final Lanes lanes = new Lanes();
    private int attempted;
    private boolean removed;

    /**
     * @param id            of the subscription
     * @param endpointState what to write when the health of the endpoint has changed
     */
    NotificationQueue(
            String id,
            DeliverySettings settings,
            Backoff backoff,
            Exchange exchange,
            EndpointHealth endpoint,
            Supplier<Change> endpointState) {
        this.id = id;
        this.settings = settings;
        this.backoff = backoff;
        this.exchange = exchange;
        this.endpoint = endpoint;
        this.endpointState = endpointState;
    }

    /** Takes a notification that an earlier owner wrote. */
    void restore(Notification notification) {
        if (notification.phase == Notification.Phase.DEAD) {
            dead.add(notification);
        } else {
            add(notification);
        }
    }

    /** Adds a notification after all others. It is attempted once its phase says so. */
    void add(Notification notification) {
        notifications.put(notification.id, notification);
        lanes.add(notification);
    }

    /** How many there are, without those that were given up. */
    int size() {
        return notifications.size();
    }

    /** Makes the attempts that are due. Returns when to ask again; {@link Composer#NEVER} if not before something happens. */
    long attempt(Subscription defined, long now) {
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
            } else if (attempted < endpoint.share(settings.attempts())) {
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
        if (removed) {
            return;
        }
        notification.phase = Notification.Phase.WRITING;
        notification.attempts++;
        switch (result.outcome()) {
            case DELIVERED -> delivered(defined, notification, result, now);
            case GONE -> {
                endpoint.gone(defined, now);
                // Due as soon as the address changes.
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
            changes.add(endpointState.get());
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
                        endpointState.get(),
                        new Change.Report(DeliveryReports.attempted(
                                defined, notification, DeliveryOutcome.RETRYING, result, now))),
                () -> notification.phase = Notification.Phase.WAITING);
    }

    private void giveUp(Subscription defined, Notification notification, AttemptResult result, long now) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(OutboxKey.notification(id, notification.id), notification.record(true)));
        changes.add(endpointState.get());
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

    /**
     * Attempts a notification again that was given up, as if it were new, and at once also if the endpoint has failed: whoever
     * asks for it has seen to the endpoint, and waits. Nothing happens if there is none with this id.
     */
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
        endpoint.blockedUntil = 0;
        notifications.put(revived.id, revived);
        lanes.add(revived);
        changes.add(new Change.Put(OutboxKey.notification(id, revived.id), revived.record(false)));
        exchange.write(id, changes, () -> revived.phase = Notification.Phase.WAITING);
    }

    /** Forgets all of them, whatever comes of the attempts that are being made. Returns what to write. */
    List<Change> remove() {
        removed = true;
        List<Change> changes = new ArrayList<>();
        notifications.values().forEach(each -> changes.addAll(removal(each)));
        dead.forEach(each -> changes.addAll(removal(each)));
        return changes;
    }

    private List<Change> removal(Notification notification) {
        List<Change> changes = new ArrayList<>();
        notification.alerts.forEach(each -> changes.add(new Change.Remove(OutboxKey.alert(id, each.id()))));
        changes.add(new Change.Remove(OutboxKey.notification(id, notification.id)));
        return changes;
    }
}
