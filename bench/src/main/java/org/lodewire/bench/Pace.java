package org.lodewire.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.lodewire.client.CommandFailedException;

/** Waits in real time. Stateless. */
public final class Pace {

    private static final Duration CHECK = Duration.ofMillis(20);

    private Pace() {}

    /**
     * Does something at a steady pace. What is late is made up for at once.
     *
     * @param times     how often
     * @param perSecond how often a second
     * @param work      takes the numbers from 0
     */
    public static void keep(int times, int perSecond, IntConsumer work) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            pause(Duration.ofNanos(start + i * TimeUnit.SECONDS.toNanos(1) / perSecond - System.nanoTime()));
            work.accept(i);
        }
    }

    /** Waits for a condition; false if it does not hold within the time. */
    public static boolean await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(CHECK);
        }
        return true;
    }

    /** Waits; not at all if the time is negative. */
    public static void pause(Duration time) {
        if (!time.isNegative()) {
            try {
                TimeUnit.NANOSECONDS.sleep(time.toNanos());
            } catch (InterruptedException e) {
                throw CommandFailedException.interrupted(e);
            }
        }
    }
}
