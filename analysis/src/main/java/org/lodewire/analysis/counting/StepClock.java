package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.schemas.time.CountWindow;

/**
 * How far event time got, and up to where the steps of each window are over: as far as time got, or to the end of the
 * step that it is in where a corpus ended there. Kept in a store; for one thread.
 */
public final class StepClock {

    /** Before anything happened. */
    public static final long UNSET = Long.MIN_VALUE;

    private static final byte[] KEY = {0};
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore store;
    private final long[] ended = new long[WINDOWS.length];
    private long time;

    /** Reads the clock as the store has it. */
    public StepClock(OrderedStore store) {
        this.store = store;
        byte[] there = store.get(KEY);
        ByteBuffer buffer = there == null ? null : ByteBuffer.wrap(there);
        time = buffer == null ? UNSET : buffer.getLong();
        for (int i = 0; i < ended.length; i++) {
            ended[i] = buffer == null ? UNSET : buffer.getLong();
        }
    }

    /** The time that has been reached, in milliseconds since the epoch; the least of all before there was any. */
    public long time() {
        return time;
    }

    /** The time up to which the ends of a window's steps are over. */
    public long ended(CountWindow window) {
        return ended[window.ordinal()];
    }

    /** The time up to which the ends of any window's steps are over. */
    public long furthestEnded() {
        long furthest = UNSET;
        for (long each : ended) {
            furthest = Math.max(furthest, each);
        }
        return furthest;
    }

    /** Goes on to a time, with the steps that end by then. */
    public void advance(long to) {
        time = Math.max(time, to);
        for (int i = 0; i < ended.length; i++) {
            ended[i] = Math.max(ended[i], to);
        }
        write();
    }

    /** Ends the step of every window that a time is in. */
    public void close(long at) {
        time = Math.max(time, at);
        for (int i = 0; i < ended.length; i++) {
            ended[i] = Math.max(ended[i], WINDOWS[i].firstEnd(at));
        }
        write();
    }

    private void write() {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * (1 + ended.length)).putLong(time);
        for (long end : ended) {
            buffer.putLong(end);
        }
        store.put(KEY, buffer.array());
    }
}
