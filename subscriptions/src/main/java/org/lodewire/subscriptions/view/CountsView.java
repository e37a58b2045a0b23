package org.lodewire.subscriptions.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;

/**
 * The counts of topics: of each window the newest, which may be provisional, and the final ones of the last seven days. Memory
 * grows with topics: at most 1.3 MB for one that changes at each step, of which a day of silence needs nothing. Thread-safe.
 */
public final class CountsView {

    private final Map<String, Windows> topics = new TreeMap<>();
    private int generation;

    private record Windows(@Nullable TopicCount[] now, CountSeries[] series) {

        static Windows none() {
            return new Windows(
                    new TopicCount[CountWindow.values().length],
                    Arrays.stream(CountWindow.values()).map(CountSeries::new).toArray(CountSeries[]::new));
        }

        void take(CountWindow window, TopicCount count) {
            TopicCount there = now[window.ordinal()];
            if (there == null || !isOlder(count, there)) {
                now[window.ordinal()] = count;
            }
            if (!count.getProvisional()) {
                series[window.ordinal()].take(count);
            }
        }
    }

    /** Whether a count is of an earlier end than another, or provisional where that is final. */
    private static boolean isOlder(TopicCount count, TopicCount other) {
        int compared = count.getEnd().compareTo(other.getEnd());
        return compared < 0 || compared == 0 && count.getProvisional() && !other.getProvisional();
    }

    /** Takes a record of {@code news.topics.counts}. Of a window of a later version, nothing is kept. */
    void take(String key, @Nullable TopicCount count) {
        if (count == null) {
            return;
        }
        Optional<CountWindow> window = CountWindow.labelled(count.getWindow());
        if (window.isPresent()) {
            synchronized (this) {
                topics.computeIfAbsent(count.getTopic(), id -> Windows.none()).take(window.get(), count);
            }
        }
    }

    /** The newest counts of a topic, from the shortest window to the longest. */
    public synchronized List<TopicCount> now(String topic) {
        Windows windows = topics.get(topic);
        List<TopicCount> counts = new ArrayList<>();
        if (windows != null) {
            for (TopicCount count : windows.now()) {
                if (count != null) {
                    counts.add(count);
                }
            }
        }
        return counts;
    }

    /** The topics that have counts, by id. */
    public synchronized List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    /**
     * The final counts whose ends are in a time, at the steps at which they changed, and the one that was valid at its beginning.
     *
     * @param limit at least 1; of more points, the highest of each of so many equal parts of the time
     */
    public synchronized List<CountPoint> series(String topic, CountWindow window, Instant from, Instant to, int limit) {
        Windows windows = topics.get(topic);
        return windows == null ? List.of() : windows.series()[window.ordinal()].between(from, to, limit);
    }

    /** Changes whenever everything is forgotten, for those who keep what they compute from counts. */
    public synchronized int generation() {
        return generation;
    }

    /** Forgets everything. */
    synchronized void clear() {
        topics.clear();
        generation++;
    }
}
