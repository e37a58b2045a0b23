package org.lodewire.subscriptions.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.EndpointState;
import org.lodewire.schemas.OutboxNotification;
import org.lodewire.schemas.OutboxRecord;

/** The records of one subscription that a new owner reads, in the order of the log. Not thread-safe. */
final class OutboxRestore {

    private final Map<String, WaitingAlert> alerts = new LinkedHashMap<>();
    private final Map<String, OutboxNotification> composed = new LinkedHashMap<>();
    private final Set<String> retries = new HashSet<>();
    private @Nullable EndpointState endpoint;

    /** Takes a record; null removes what the key had. */
    void read(OutboxKey key, @Nullable OutboxRecord value) {
        switch (key.kind()) {
            case ALERT -> {
                WaitingAlert alert = value == null ? null : alert(key, value);
                if (alert == null) {
                    alerts.remove(key.id());
                } else {
                    alerts.putIfAbsent(key.id(), alert);
                }
            }
            case NOTIFICATION -> {
                if (value == null || value.getNotification() == null) {
                    composed.remove(key.id());
                } else {
                    composed.put(key.id(), value.getNotification());
                }
            }
            case ENDPOINT -> endpoint = value == null ? null : value.getEndpoint();
            case RETRY -> {
                if (value == null) {
                    retries.remove(key.id());
                } else {
                    retries.add(key.id());
                }
            }
        }
    }

    /** The alert of a record; null if it has none. */
    static @Nullable WaitingAlert alert(OutboxKey key, OutboxRecord value) {
        return value.getAlert() == null
                ? null
                : new WaitingAlert(
                        key.id(),
                        Objects.requireNonNullElse(
                                value.getAlertKey(), value.getAlert().getTopic()),
                        value.getAlert(),
                        value.getSince());
    }

    Optional<EndpointState> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** The notifications in the order in which they were composed. */
    List<Notification> notifications() {
        List<Notification> notifications = new ArrayList<>();
        composed.forEach((id, each) -> {
            List<WaitingAlert> of = each.getAlerts().stream()
                    .map(alerts::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!of.isEmpty()) {
                notifications.add(Notification.of(id, each, of));
            }
        });
        notifications.sort(Comparator.comparingLong(each -> each.sequence));
        return notifications;
    }

    /** The alerts that are in no notification. */
    List<WaitingAlert> waiting() {
        Set<String> taken = new HashSet<>();
        composed.values().forEach(each -> taken.addAll(each.getAlerts()));
        return alerts.values().stream()
                .filter(each -> !taken.contains(each.id()))
                .toList();
    }

    /** The notifications that users asked to deliver again. */
    Set<String> retries() {
        return Set.copyOf(retries);
    }
}
