package org.lodewire.analysis.clean.page;

import org.lodewire.analysis.clean.document.Line;

/**
 * A line of a page with its place.
 *
 * @param line       the line
 * @param region     the innermost block element around it
 * @param emphasised share of its characters in bold or italics, 0 to 1
 */
record Block(Line line, Region region, double emphasised) {}
