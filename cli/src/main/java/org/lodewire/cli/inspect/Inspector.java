package org.lodewire.cli.inspect;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Runs the plain logic of one stage on a row of input. Rows come in the order of the input, on one thread.
 */
@FunctionalInterface
public interface Inspector extends Closeable {

    /**
     * What the stage makes of a row: records whose components are the fields of a row of output. Most stages make one of
     * each row; alerts come when rules are met, and several rules may be met at once.
     *
     * @throws BadRowException if the row does not have what the stage needs; the rows after it are not affected
     */
    List<? extends Record> inspect(Row row) throws BadRowException;

    /** The form of the rows that the stage takes: articles, unless it says otherwise. */
    default RowFormat format() {
        return ArticleRows.LARGEST;
    }

    /** Frees what the stage keeps. */
    @Override
    default void close() throws IOException {}
}
