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
 * One count for each topic and window: the newest, or the one that held at a time. A count holds until the next one is
 * told, since counts are told only when they change. Memory grows with topics and windows, not with counts. Not
 * thread-safe.
 */
public final class CountView {

    /** A higher end is newer; of one end, a final count replaces a provisional one, and a higher revision a lower one. */
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
     * A view of the counts that held at a time: those of the steps that it fell in, which are the last to have an end no
     * later than {@link CountWindow#firstEnd(Instant)}.
     *
     * @param time within some million years of 1970
     */
    public static CountView asOf(Instant time) {
        return new CountView(count -> !count.getEnd()
                .isAfter(CountWindow.labelled(count.getWindow())
                        .map(window -> window.firstEnd(time))
                        .orElse(time)));
    }

    /** Takes a count. Those of one topic and window may come in any order, but for revisions that are no different. */
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

    /** Windows that this program does not know come last. */
    private static long length(TopicCount count) {
        return CountWindow.labelled(count.getWindow())
                .map(window -> window.length().toMillis())
                .orElse(Long.MAX_VALUE);
    }
}
