package org.lodewire.producer.receive;

import java.io.IOException;
import java.util.Optional;
import org.lodewire.client.http.ProblemException;
import org.lodewire.producer.source.Line;

/** The rows of a body. For one thread. */
interface Rows {

    /**
     * The next row; empty at the end.
     *
     * @throws ProblemException if the body cannot be read any further
     */
    Optional<Line> next() throws IOException;

    /** Whether the body is a single row. Known after the first one. */
    default boolean isSingle() {
        return false;
    }
}
