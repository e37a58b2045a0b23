package org.lodewire.analysis.alerts;

import java.nio.ByteBuffer;
import org.lodewire.schemas.Measure;

/**
 * A final count of a topic in a window, as it was told.
 *
 * @param end      end of the step, in milliseconds since the epoch
 * @param articles articles that mention the topic
 * @param stories  distinct stories among them
 * @param mentions mentions in them
 */
public record FinalCount(long end, long articles, long stories, long mentions) {

    long of(Measure measure) {
        return switch (measure) {
            case ARTICLES -> articles;
            case STORIES -> stories;
            case MENTIONS -> mentions;
        };
    }

    byte[] value() {
        return ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(articles)
                .putLong(stories)
                .putLong(mentions)
                .array();
    }

    static FinalCount of(long end, byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new FinalCount(end, buffer.getLong(), buffer.getLong(), buffer.getLong());
    }
}
