/**
 * Undoes hard wrapping and converts offsets to code points, for all stages that process text. Reads a text, returns a
 * text or offsets, and keeps nothing.
 */
@NullMarked
package org.lodewire.analysis.text;

import org.jspecify.annotations.NullMarked;
