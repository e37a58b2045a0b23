package org.lodewire.streams.clean;

import java.time.Duration;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.WallClockProgress;

/**
 * Emits a watermark of a raw partition where a step of the shortest window ends on the wall clock and all that the partition
 * had by then has been processed. So time does not overtake a backlog, neither that of this partition nor, since a later stage
 * waits for all of them, that of another. For one thread.
 */
final class WallClockTime {

    /** How often it is looked: what comes after the end of a step waits for the watermark to be counted. */
    static final Duration EVERY = Duration.ofMillis(50);

    private static final long STEP = CountWindow.FIVE_MINUTES.step().toMillis();

    private final WallClockProgress progress;
    private final int rawPartition;
    private final CleanOutput output;
    private long last = Long.MIN_VALUE;

    WallClockTime(WallClockProgress progress, int rawPartition, CleanOutput output) {
        this.progress = progress;
        this.rawPartition = rawPartition;
        this.output = output;
    }

    /** Lets time pass as far as it may; {@code now} is in milliseconds since the epoch. */
    void pass(long now) {
        long time = progress.processedUntil(rawPartition, now);
        if (time >= 0 && (last == Long.MIN_VALUE || Math.floorDiv(time, STEP) > Math.floorDiv(last, STEP))) {
            last = time;
            output.watermark(new Watermark(rawPartition, 0, false), time);
        }
    }
}
