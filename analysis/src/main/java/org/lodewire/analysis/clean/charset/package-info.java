/**
 * From bytes to characters: finds the charset that a page or text is really in, repairs text that was encoded twice, and
 * prunes markup without content before it is parsed.
 *
 * <p>Reads bytes, returns strings and parsed pages, keeps no state.
 */
@NullMarked
package org.lodewire.analysis.clean.charset;

import org.jspecify.annotations.NullMarked;
