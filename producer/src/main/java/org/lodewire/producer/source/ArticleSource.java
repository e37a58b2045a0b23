package org.lodewire.producer.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.LeftOut;

/** A sequence of articles. For one thread at a time. */
public interface ArticleSource extends Closeable {

    /**
     * The next article, or the rejection of something that is no article; empty at the end. A rejection does not affect
     * the articles after it.
     *
     * @throws IOException if the source cannot be read any further
     */
    Optional<Arrival> next() throws IOException;

    /** The number of articles and rejections from the beginning, if it is known before they are read. */
    default OptionalLong size() {
        return OptionalLong.empty();
    }

    /** The number of bytes in all files, if that is how far {@link #bytesRead} gets. */
    default OptionalLong bytes() {
        return OptionalLong.empty();
    }

    /** The number of bytes that have been read of the files, as they are stored. */
    default long bytesRead() {
        return 0;
    }

    /** What was left out so far of what the source has. */
    default LeftOut leftOut() {
        return LeftOut.NOTHING;
    }
}
