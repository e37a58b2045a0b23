package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * The final counts of each topic and window that a rule watches, with corrections applied, as far back as a correction may
 * require them again; and how far they have been evaluated. Not thread-safe.
 */
final class FinalCounts {

    private final OrderedStore counts;
    private final OrderedStore progress;
    private final Codec<Tally> tallyCodec = new TallyCodec();
    private final Codec<CountProgress> progressCodec = new CountProgressCodec();

    FinalCounts(OrderedStore counts, OrderedStore progress) {
        this.counts = counts;
        this.progress = progress;
    }

    CountProgress progress(String topic, CountWindow window) {
        byte[] value = progress.get(StoreKey.ofNames(topic, window.label()));
        return value == null ? CountProgress.NONE : progressCodec.decode(value);
    }

    /** Ensures that nothing is raised for readers at the ends up to a given one. */
    void silence(String topic, CountWindow window, long until) {
        CountProgress known = progress(topic, window);
        CountProgress silenced = known.silencedUntil(until);
        if (!silenced.equals(known)) {
            put(topic, window, silenced);
        }
    }

    void put(String topic, CountWindow window, CountProgress newProgress) {
        progress.put(StoreKey.ofNames(topic, window.label()), progressCodec.encode(newProgress));
    }

    void put(String topic, CountWindow window, FinalCount count) {
        counts.put(key(topic, window, count.end()), tallyCodec.encode(count.tally()));
    }

    /** Whether there is a count at an end before a time. */
    boolean hasBefore(String topic, CountWindow window, long time) {
        boolean[] found = {false};
        counts.ascend(key(topic, window, Long.MIN_VALUE), key(topic, window, time - 1), (key, value) -> {
            found[0] = true;
            return false;
        });
        return found[0];
    }

    /** The counts at the ends after a time, in order. */
    List<FinalCount> after(String topic, CountWindow window, long time) {
        return between(topic, window, time == Long.MIN_VALUE ? time : time + 1, Long.MAX_VALUE);
    }

    /** The count that a rule observes at an end; 0 if none is known. */
    long observed(WatchedRule rule, long end) {
        long[] observed = {0};
        counts.descend(
                key(rule.topic(), rule.window(), Long.MIN_VALUE),
                key(rule.topic(), rule.window(), end),
                (key, value) -> {
                    observed[0] = new FinalCount(end, tallyCodec.decode(value))
                            .get(rule.definition().getMeasure());
                    return false;
                });
        return observed[0];
    }

    /** Removes the counts at the ends up to and including a time. */
    void removeUntil(String topic, CountWindow window, long time) {
        between(topic, window, Long.MIN_VALUE, time)
                .forEach(count -> counts.put(key(topic, window, count.end()), null));
    }

    /** Removes the counts and the progress of a topic and window. */
    void remove(String topic, CountWindow window) {
        removeUntil(topic, window, Long.MAX_VALUE);
        progress.put(StoreKey.ofNames(topic, window.label()), null);
    }

    private List<FinalCount> between(String topic, CountWindow window, long from, long to) {
        List<FinalCount> found = new ArrayList<>();
        counts.ascend(key(topic, window, from), key(topic, window, to), (key, value) -> {
            found.add(new FinalCount(StoreKey.trailingTime(key), tallyCodec.decode(value)));
            return true;
        });
        return found;
    }

    private static byte[] key(String topic, CountWindow window, long end) {
        return StoreKey.ofNameKindTime(topic, window.ordinal(), end);
    }
}
