/**
 * Quality flags of a cleaned article: preview, too short, not prose.
 *
 * <p>Reads the lines of a cleaned document, returns flags. Keeps no state but the access notices in {@code notices.txt}.
 */
@NullMarked
package org.lodewire.analysis.clean.quality;

import org.jspecify.annotations.NullMarked;
