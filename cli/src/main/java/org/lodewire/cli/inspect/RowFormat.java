package org.lodewire.cli.inspect;

import org.lodewire.producer.source.Line;

/** The form of the rows that an inspector takes. */
interface RowFormat {

    /** How many bytes a row may have. */
    int maxBytes();

    /**
     * The row of a line. What is wrong with a row that has an id may be found out only when the row is used.
     *
     * @param line within the limit
     * @throws BadRowException if it is no row
     */
    Row parse(Line line) throws BadRowException;
}
