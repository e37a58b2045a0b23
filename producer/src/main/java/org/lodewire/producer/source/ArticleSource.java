package org.lodewire.producer.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.lodewire.producer.article.Arrival;

/** Articles, one after the other. For one thread at a time. */
public interface ArticleSource extends Closeable {

    /**
     * The next article, or the next thing that should have been one; empty at the end. What is wrong with one is told
     * by a rejection and leaves the others as they are.
     *
     * @throws IOException if the source as a whole cannot be read on
     */
    Optional<Arrival> next() throws IOException;

    /** How many there are, from the first, if that is known before they are read. */
    default OptionalLong size() {
        return OptionalLong.empty();
    }
}
