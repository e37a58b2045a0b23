package org.lodewire.streams.oracle;

import java.util.List;
import java.util.TreeSet;
import org.lodewire.schemas.time.CountWindow;

/**
 * Which counts are final, as a function of the clock. From the contract: a count can be corrected until the grace after its
 * end has passed. The clock of the counts is the latest watermark. There is a watermark for the first article of each
 * ten-second step of the producer's clock, one millisecond before the article's, and one where input ends. A run of the
 * producer begins with a watermark of its own.
 */
final class Finality {

    private static final long STEP = CountWindow.FIVE_MINUTES.stepMillis();

    private final long grace;
    private final TreeSet<Long> watermarks = new TreeSet<>();
    private final TreeSet<Long> endsOfInput = new TreeSet<>();

    Finality(History history) {
        grace = history.grace().toMillis();
        TreeSet<Long> clocks = new TreeSet<>();
        List<List<Sent>> runs = history.sent();
        for (int run = 0; run < runs.size(); run++) {
            List<Sent> articles = runs.get(run);
            clocks.add(articles.get(0).clock() - 2);
            articles.forEach(sent -> clocks.add(sent.clock() - 1));
            if (history.closes(run)) {
                endsOfInput.add(articles.get(articles.size() - 1).clock());
            }
        }
        long step = Long.MIN_VALUE;
        for (long clock : clocks) {
            if (Math.floorDiv(clock, STEP) > step) {
                step = Math.floorDiv(clock, STEP);
                watermarks.add(clock);
            }
        }
        watermarks.addAll(endsOfInput);
    }

    /** The first end of a window that a change sent at a time of the producer's clock can still correct. */
    long firstCorrectable(CountWindow window, long clock) {
        return window.firstEnd(clockOfCounts(clock) - grace);
    }

    /** Whether the counts at the first ends that contain an event time are final for a change sent at a time of the clock. */
    boolean isFinal(long eventTime, long clock) {
        return eventTime < clockOfCounts(clock) - grace;
    }

    private long clockOfCounts(long clock) {
        return watermarks.floor(clock - 1);
    }

    /** The last end of a window that the clock has reached, whether or not its count was emitted. */
    long lastEnd(CountWindow window) {
        long passed = Math.floorDiv(watermarks.last(), window.stepMillis()) * window.stepMillis();
        return endsOfInput.isEmpty() ? passed : Math.max(passed, window.firstEnd(endsOfInput.last()));
    }
}
