package org.lodewire.analysis.clean.page;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;

/**
 * A line of a page with its place.
 *
 * @param line       the line
 * @param region     the innermost block element around it
 * @param emphasised share of its characters in bold or italics, 0 to 1
 * @param entries    the line as a list with an entry on each line, if it is one that the page writes with breaks; else null
 */
record Block(
        Line line,
        Region region,
        double emphasised,
        @Nullable String entries) {}
