package org.lodewire.analysis.trends;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.time.CountWindow;

/**
 * The ends of steps at which the entities of a window must be ranked: where a count changed, and one window length later,
 * when that change reaches the preceding window. At most a few hundred, in memory and in a store, from which they are read
 * at the start. Not thread-safe.
 */
public final class RankingTimers {

    private static final MarkerCodec CODEC = new MarkerCodec(1);
    private static final CountWindow[] WINDOWS = CountWindow.values();
    private static final Comparator<Timer> ORDER =
            Comparator.comparingLong(Timer::end).thenComparing(Timer::window);

    private final OrderedStore store;
    private final long[] ended = new long[WINDOWS.length];
    private final TreeSet<Timer> later = new TreeSet<>(ORDER);
    private final TreeSet<Timer> due = new TreeSet<>(ORDER);

    /** Reads the timers from a store that nothing else uses. */
    public RankingTimers(OrderedStore store) {
        this.store = store;
        store.ascend(
                StoreKey.FIRST,
                StoreKey.LAST,
                (key, marker) -> later.add(new Timer(StoreKey.leadingTime(key), WINDOWS[StoreKey.kind(key)])));
    }

    /** The codec of the store. */
    public static Codec<?> codec() {
        return CODEC;
    }

    /** The end of a step at which a window must be ranked. */
    public record Timer(long end, CountWindow window) {}

    /** Notes that a count changed at an end that was just reached: ranks now, and again one window length later. */
    public void countChanged(CountWindow window, long end) {
        long again = end + window.lengthMillis();
        due.add(new Timer(end, window));
        if (again <= ended[window.ordinal()]) {
            due.add(new Timer(again, window));
        } else {
            schedule(window, again);
        }
    }

    /** Sets a timer for an end that was not reached yet. */
    public void schedule(CountWindow window, long end) {
        Timer timer = new Timer(end, window);
        if (later.add(timer)) {
            store.put(key(timer), CODEC.encode());
        }
    }

    /**
     * Makes the timers up to a time due. Call it before the counts up to that time are emitted.
     *
     * @param until the time, inclusive, for each window
     */
    public void advance(ToLongFunction<CountWindow> until) {
        for (CountWindow window : WINDOWS) {
            ended[window.ordinal()] = until.applyAsLong(window);
        }
        long latest = LongStream.of(ended).max().orElseThrow();
        for (Timer timer : List.copyOf(later.headSet(new Timer(latest, WINDOWS[WINDOWS.length - 1]), true))) {
            if (timer.end() <= ended[timer.window().ordinal()]) {
                later.remove(timer);
                store.put(key(timer), null);
                due.add(timer);
            }
        }
    }

    /** Removes and returns the due timers before another one, in order. */
    public List<Timer> pollBefore(Timer timer) {
        List<Timer> polled = List.copyOf(due.headSet(timer));
        due.removeAll(polled);
        return polled;
    }

    /** Removes and returns all due timers, in order. */
    public List<Timer> pollAll() {
        List<Timer> polled = List.copyOf(due);
        due.clear();
        return polled;
    }

    private static byte[] key(Timer timer) {
        return StoreKey.ofTimeKindNames(timer.end(), timer.window().ordinal());
    }
}
