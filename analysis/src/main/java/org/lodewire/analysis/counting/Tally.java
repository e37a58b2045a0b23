package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;

/**
 * A count, or the difference between two counts.
 *
 * @param articles number of articles that mention a name
 * @param stories  number of distinct stories among them
 * @param mentions number of mentions in them
 */
public record Tally(long articles, long stories, long mentions) {

    /** Zero. */
    public static final Tally ZERO = new Tally(0, 0, 0);

    static final int BYTES = 3 * Long.BYTES;

    Tally plus(Tally other) {
        return new Tally(articles + other.articles, stories + other.stories, mentions + other.mentions);
    }

    Tally negated() {
        return new Tally(-articles, -stories, -mentions);
    }

    /** Whether all three numbers are zero. */
    public boolean isZero() {
        return articles == 0 && stories == 0 && mentions == 0;
    }

    void write(ByteBuffer buffer) {
        buffer.putLong(articles).putLong(stories).putLong(mentions);
    }

    static Tally read(ByteBuffer buffer) {
        return new Tally(buffer.getLong(), buffer.getLong(), buffer.getLong());
    }
}
