/**
 * What the articles of a source have in common.
 *
 * <p>Reads the lines that are left of an article after cleaning. Keeps, in two ordered stores, a bounded and fading count of
 * the different articles of a source that had each line. Removes from an article the lines that several others of its source
 * share.
 */
@NullMarked
package org.lodewire.analysis.clean.memory;

import org.jspecify.annotations.NullMarked;
