package org.lodewire.subscriptions.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicAlert;

/** The newest alerts with their evidence, each in its last state. Keeps a bounded number of them. Thread-safe. */
public final class AlertsView {

    /**
     * A place between alerts in their order.
     *
     * @param raisedAt of the alert before it
     * @param id       of the alert before it
     */
    public record Place(Instant raisedAt, String id) {

        private static Place of(TopicAlert alert) {
            return new Place(alert.getRaisedAt(), alert.getId());
        }
    }

    private static final Comparator<TopicAlert> NEWEST_FIRST = Comparator.comparing(
            Place::of, Comparator.comparing(Place::raisedAt).reversed().thenComparing(Place::id));

    private final int limit;
    private final Map<String, TopicAlert> byId = new HashMap<>();
    private final TreeSet<TopicAlert> ordered = new TreeSet<>(NEWEST_FIRST);

    /** @param limit how many alerts to keep */
    AlertsView(int limit) {
        this.limit = limit;
    }

    /** Takes a record of {@code news.topics.alerts}. The last one of an alert is valid. */
    synchronized void take(String key, @Nullable TopicAlert alert) {
        if (alert == null) {
            return;
        }
        TopicAlert before = byId.put(alert.getId(), alert);
        if (before != null) {
            ordered.remove(before);
        }
        ordered.add(alert);
        if (ordered.size() > limit) {
            byId.remove(ordered.last().getId());
            ordered.pollLast();
        }
    }

    /** The alert with an id. */
    public synchronized Optional<TopicAlert> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Alerts, by when they were raised, newest first.
     *
     * @param after where to go on; null for the newest
     * @param limit how many at most
     */
    public synchronized List<TopicAlert> newestFirst(Predicate<TopicAlert> wanted, @Nullable Place after, int limit) {
        return ordered.stream()
                .filter(alert -> after == null || isAfter(alert, after))
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(TopicAlert alert, Place place) {
        int compared = place.raisedAt().compareTo(alert.getRaisedAt());
        return compared > 0 || compared == 0 && alert.getId().compareTo(place.id()) > 0;
    }
}
