package org.lodewire.subscriptions.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.EntityCount;

/**
 * The newest counts of entities. Keeps those of the {@value #LIMIT} entities and windows that changed last; one that is not
 * mentioned any more is forgotten. Thread-safe.
 */
public final class EntitiesView {

    private static final int LIMIT = 100_000;
    private static final Comparator<EntityCount> MOST_FIRST = Comparator.comparingLong(EntityCount::getStories)
            .thenComparingLong(EntityCount::getMentions)
            .reversed()
            .thenComparing(EntityCount::getEntity);

    private final Map<String, EntityCount> counts = new LinkedHashMap<>();

    /** Takes a record of {@code news.entities.counts}. */
    synchronized void take(String key, @Nullable EntityCount count) {
        EntityCount before = counts.get(key);
        if (count != null && before != null && count.getEnd().isBefore(before.getEnd())) {
            // A correction of the past.
            return;
        }
        counts.remove(key);
        if (count != null && count.getArticles() > 0) {
            counts.put(key, count);
        }
        if (counts.size() > LIMIT) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    /** The counts of an entity, from the shortest window to the longest. */
    public synchronized List<EntityCount> get(String entity) {
        List<EntityCount> found = new ArrayList<>();
        for (String window : List.of("1h", "24h")) {
            Optional.ofNullable(counts.get(entity + "|" + window)).ifPresent(found::add);
        }
        return found;
    }

    /** The counts that are wanted, of the most stories first. */
    public List<EntityCount> most(Predicate<EntityCount> wanted, int atMost) {
        List<EntityCount> all;
        synchronized (this) {
            all = List.copyOf(counts.values());
        }
        return all.stream().filter(wanted).sorted(MOST_FIRST).limit(atMost).toList();
    }

    /** Forgets everything. */
    synchronized void clear() {
        counts.clear();
    }
}
