package org.lodewire.analysis.clean.page;

import org.lodewire.analysis.clean.document.Line;

/**
 * A line of a page.
 *
 * @param line       its text
 * @param region     the innermost block element that it stands in
 * @param emphasised share of its characters in bold or italics, 0 to 1
 */
record Block(Line line, Region region, double emphasised) {}
