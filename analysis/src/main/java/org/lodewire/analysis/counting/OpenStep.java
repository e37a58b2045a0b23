package org.lodewire.analysis.counting;

import org.lodewire.schemas.time.CountWindow;

/**
 * The sum of a name's occurrences in a step that has not ended. Stories are summed per window: an article adds a story to a
 * window here only if it is the only one of its story as long as the window contains it. Not thread-safe.
 */
final class OpenStep {

    static final int WINDOWS = CountWindow.values().length;

    private final long[] stories = new long[WINDOWS];
    private long articles;
    private long mentions;

    /** Adds articles and their mentions; negative numbers subtract. */
    void add(long articleDelta, long mentionDelta) {
        articles += articleDelta;
        mentions += mentionDelta;
    }

    /** Adds stories to a window; a negative number subtracts. */
    void addStories(CountWindow window, long delta) {
        stories[window.ordinal()] += delta;
    }

    /** The tally that enters a window at the step's end, and leaves it one window length later. */
    Tally in(CountWindow window) {
        return new Tally(articles, stories[window.ordinal()], mentions);
    }

    long articles() {
        return articles;
    }

    long mentions() {
        return mentions;
    }
}
