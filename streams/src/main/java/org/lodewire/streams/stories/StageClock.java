package org.lodewire.streams.stories;

import org.lodewire.analysis.store.LongCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.schemas.time.CountWindow;

/**
 * The clock of the stage, and the last watermarks that it emitted. Times are in milliseconds since the epoch. The clock
 * is stored with each watermark. Not thread-safe.
 */
final class StageClock {

    private static final int VERSION = 1;
    private static final byte[] TIME = {0};
    private static final byte[] LAST_WATERMARK = {1};
    private static final byte[] LAST_END_OF_INPUT = {2};
    /** Watermarks are emitted where a step of this length ends, the shortest of all windows. */
    private static final long STEP = CountWindow.FIVE_MINUTES.step().toMillis();

    private final OrderedStore store;
    private final LongCodec codec = new LongCodec(VERSION);
    private long time;
    private long lastWatermark;
    private long lastEndOfInput;

    /** Reads the clock from its store. */
    StageClock(OrderedStore store) {
        this.store = store;
        time = read(TIME);
        lastWatermark = read(LAST_WATERMARK);
        lastEndOfInput = read(LAST_END_OF_INPUT);
    }

    /** Returns the current time. */
    long time() {
        return time;
    }

    /** Advances the clock. An earlier time changes nothing. */
    void advance(long to) {
        time = Math.max(time, to);
    }

    /**
     * Returns whether a step ends between the last watermark and a time, and if so takes that time for the last
     * watermark.
     */
    boolean passesStep(long to) {
        if (lastWatermark != Long.MIN_VALUE && Math.floorDiv(to, STEP) <= Math.floorDiv(lastWatermark, STEP)) {
            return false;
        }
        lastWatermark = to;
        write(LAST_WATERMARK, lastWatermark);
        write(TIME, time);
        return true;
    }

    /**
     * Returns whether the input ends later than at the last such call, and if so takes the time for the end of the
     * input.
     */
    boolean endsInput(long at) {
        if (at <= lastEndOfInput) {
            return false;
        }
        lastEndOfInput = at;
        write(LAST_END_OF_INPUT, at);
        return true;
    }

    private long read(byte[] key) {
        byte[] value = store.get(key);
        return value == null ? Long.MIN_VALUE : codec.decode(value);
    }

    private void write(byte[] key, long value) {
        store.put(key, codec.encode(value));
    }
}
