package org.lodewire.subscriptions.view;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.SourceActivity;

/** When each source published last, and what. Keeps the {@value #LIMIT} sources that were active last. Thread-safe. */
public final class SourcesView {

    private static final int LIMIT = 20_000;

    private final Map<String, Source> sources = new LinkedHashMap<>();

    /**
     * A source.
     *
     * @param last     its last article
     * @param articles how many articles and revisions of it were read, of the newest of all sources
     * @param times    when it published
     */
    public record Source(SourceActivity last, long articles, PublishingTimes times) {

        /** The usual time between two articles, of the newest ones; empty if too few are known. */
        public Optional<Duration> usualGap() {
            return times.usualGap();
        }
    }

    /** Takes a record of {@code news.flow.source-activity}. */
    synchronized void take(String key, @Nullable SourceActivity activity) {
        if (activity == null) {
            return;
        }
        // Taken out and put in again, it is the last one in the map's order.
        Source before = sources.remove(activity.getSource());
        boolean isNewer =
                before == null || !activity.getClock().isBefore(before.last().getClock());
        sources.put(
                activity.getSource(),
                new Source(
                        isNewer ? activity : before.last(),
                        before == null ? 1 : before.articles() + 1,
                        (before == null ? PublishingTimes.NONE : before.times()).with(activity.getClock())));
        if (sources.size() > LIMIT) {
            sources.remove(sources.keySet().iterator().next());
        }
    }

    /** The source with a name. */
    public synchronized Optional<Source> get(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /** The sources, by name. */
    public synchronized List<Source> all() {
        return List.copyOf(new TreeMap<>(sources).values());
    }

    /** Forgets everything. */
    synchronized void clear() {
        sources.clear();
    }
}
