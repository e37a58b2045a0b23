package org.lodewire.analysis.counting;

import java.util.Arrays;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.schemas.time.CountWindow;

/**
 * Event time, and up to which time the steps of each window have ended: up to event time or, where input ended, up to the
 * end of the step that contains it. Times are milliseconds since the epoch. Kept in a store. Not thread-safe.
 */
public final class StepClock {

    /** The time before the first watermark. */
    public static final long UNSET = Long.MIN_VALUE;

    private static final byte[] KEY = {0};
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;
    private final StepClockCodec codec = new StepClockCodec();
    private final long[] ended;
    private long time;

    /** Reads the clock from a store that nothing else uses. */
    public StepClock(OrderedStore store) {
        this.store = store;
        byte[] value = store.get(KEY);
        if (value == null) {
            time = UNSET;
            ended = new long[WINDOWS.length];
            Arrays.fill(ended, UNSET);
        } else {
            StepClockCodec.State state = codec.decode(value);
            time = state.time();
            ended = state.ended();
        }
    }

    /** The codec of the clock's store. */
    public static Codec<?> codec() {
        return new StepClockCodec();
    }

    /** Event time, or {@link #UNSET}. */
    public long time() {
        return time;
    }

    /** The time up to which the steps of a window have ended. */
    public long ended(CountWindow window) {
        return ended[window.ordinal()];
    }

    /** The time up to which the steps of at least one window have ended. */
    public long latestEnded() {
        long latest = UNSET;
        for (long each : ended) {
            latest = Math.max(latest, each);
        }
        return latest;
    }

    /** Advances event time, which ends the steps up to it. An earlier time changes nothing. */
    public void advance(long to) {
        time = Math.max(time, to);
        for (int i = 0; i < ended.length; i++) {
            ended[i] = Math.max(ended[i], to);
        }
        save();
    }

    /** Advances event time and ends the step of every window that contains it. */
    public void endSteps(long at) {
        time = Math.max(time, at);
        for (int i = 0; i < ended.length; i++) {
            ended[i] = Math.max(ended[i], WINDOWS[i].firstEnd(at));
        }
        save();
    }

    private void save() {
        store.put(KEY, codec.encode(new StepClockCodec.State(time, ended)));
    }
}
