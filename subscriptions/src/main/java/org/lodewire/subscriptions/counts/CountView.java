package org.lodewire.subscriptions.counts;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;

/**
 * One count for each topic and window: the newest, or the one that was valid at a time. A count is valid until the next one,
 * because counts are published only when they change. Memory grows with topics and windows, not with counts. Not thread-safe.
 */
public final class CountView {

    /** By end; at the same end, a final count replaces a provisional one, and a higher revision a lower one. */
    private static final Comparator<TopicCount> AGE = Comparator.comparing(TopicCount::getEnd)
            .thenComparing(TopicCount::getProvisional, Comparator.reverseOrder())
            .thenComparing(TopicCount::getRevision);

    private static final Comparator<TopicCount> ORDER = Comparator.comparing(TopicCount::getTopic)
            .thenComparing(CountView::length)
            .thenComparing(TopicCount::getWindow);

    private final Map<TopicWindow, TopicCount> counts = new HashMap<>();
    private final Predicate<TopicCount> inTime;

    private record TopicWindow(String topic, String window) {}

    private CountView(Predicate<TopicCount> inTime) {
        this.inTime = inTime;
    }

    /** A view of the newest counts. */
    public static CountView newest() {
        return new CountView(count -> true);
    }

    /**
     * A view of the counts that were valid at a time: for each window, the last whose end is no later than
     * {@link CountWindow#firstEnd(Instant)}, the end of the step that contains the time.
     *
     * @param time less than a million years from 1970
     */
    public static CountView asOf(Instant time) {
        return new CountView(count -> !count.getEnd()
                .isAfter(CountWindow.labelled(count.getWindow())
                        .map(window -> window.firstEnd(time))
                        .orElse(time)));
    }

    /** Adds a count. The order is irrelevant, except among counts of the same topic, window, end and revision. */
    public void take(TopicCount count) {
        if (inTime.test(count)) {
            counts.merge(
                    new TopicWindow(count.getTopic(), count.getWindow()),
                    count,
                    (there, next) -> AGE.compare(next, there) >= 0 ? next : there);
        }
    }

    /** The counts, sorted by topic, and those of a topic from the shortest window to the longest. */
    public List<TopicCount> counts() {
        return counts.values().stream().sorted(ORDER).toList();
    }

    /** Unknown windows are last. */
    private static long length(TopicCount count) {
        return CountWindow.labelled(count.getWindow())
                .map(window -> window.length().toMillis())
                .orElse(Long.MAX_VALUE);
    }
}
