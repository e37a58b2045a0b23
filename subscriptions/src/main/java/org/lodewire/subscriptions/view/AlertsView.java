package org.lodewire.subscriptions.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicAlert;

/** The newest alerts with their evidence, each in its last state. Keeps a bounded number of them. Thread-safe. */
public final class AlertsView {

    private final int limit;
    private final Map<String, Place> places = new HashMap<>();
    private final TreeMap<Place, KnownAlert> ordered = new TreeMap<>();

    /**
     * The place of an alert in the order of all, the newest first.
     *
     * @param raisedAt when it was first noticed that it is raised
     * @param id       its id
     */
    public record Place(Instant raisedAt, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::raisedAt).reversed().thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param limit how many alerts to keep */
    AlertsView(int limit) {
        this.limit = limit;
    }

    /** Takes a record of {@code news.topics.alerts}. The last one of an alert is valid. */
    synchronized void take(String key, @Nullable TopicAlert record) {
        if (record == null) {
            return;
        }
        Place before = places.get(record.getId());
        KnownAlert known = before == null ? null : ordered.remove(before);
        KnownAlert now = known == null ? KnownAlert.of(record) : known.then(record);
        Place place = new Place(now.noticedAt(), record.getId());
        places.put(record.getId(), place);
        ordered.put(place, now);
        if (ordered.size() > limit) {
            places.remove(ordered.pollLastEntry().getKey().id());
        }
    }

    /** The alert with an id. */
    public synchronized Optional<KnownAlert> get(String id) {
        return Optional.ofNullable(places.get(id)).map(ordered::get);
    }

    /**
     * Alerts, by when they were raised, newest first.
     *
     * @param after  where to go on; null for the newest
     * @param atMost how many
     */
    public synchronized List<KnownAlert> newestFirst(Predicate<KnownAlert> wanted, @Nullable Place after, int atMost) {
        return (after == null ? ordered : ordered.tailMap(after, false))
                .values().stream().filter(wanted).limit(atMost).toList();
    }

    /** Forgets everything. */
    synchronized void clear() {
        places.clear();
        ordered.clear();
    }
}
