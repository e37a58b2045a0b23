/**
 * Trims the selected lines: removes an aggregator's summary, copies of the title, repeated paragraphs and lines about the
 * author, and finds the title, the byline and the date in what remains.
 *
 * <p>Reads and changes the lines of one document, keeps no state.
 */
@NullMarked
package org.lodewire.analysis.clean.trim;

import org.jspecify.annotations.NullMarked;
