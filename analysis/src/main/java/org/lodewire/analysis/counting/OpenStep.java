package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import org.lodewire.schemas.time.CountWindow;

/**
 * The hits of a name in a step that is not over, added up. Articles that are the only ones of their story as long as they
 * are in a window bring it a story there; the others' stories are told apart by window. Not thread-safe.
 */
final class OpenStep {

    private static final int WINDOWS = CountWindow.values().length;

    private final long[] stories = new long[WINDOWS];
    private long articles;
    private long mentions;

    /** Reads what {@link #value} wrote. */
    static OpenStep of(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        OpenStep step = new OpenStep();
        step.articles = buffer.getLong();
        step.mentions = buffer.getLong();
        buffer.asLongBuffer().get(step.stories);
        return step;
    }

    /** Adds articles and their mentions, or takes them away. */
    void add(long moreArticles, long moreMentions) {
        articles += moreArticles;
        mentions += moreMentions;
    }

    /** Adds stories of a window, or takes them away. */
    void addStories(CountWindow window, long more) {
        stories[window.ordinal()] += more;
    }

    /** What enters a window at the step's end and leaves it together. */
    Tally in(CountWindow window) {
        return new Tally(articles, stories[window.ordinal()], mentions);
    }

    byte[] value() {
        ByteBuffer buffer = ByteBuffer.allocate((2 + WINDOWS) * Long.BYTES)
                .putLong(articles)
                .putLong(mentions);
        for (long each : stories) {
            buffer.putLong(each);
        }
        return buffer.array();
    }
}
