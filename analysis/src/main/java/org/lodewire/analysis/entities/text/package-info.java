/**
 * Splits texts into tokens with offsets and marks sentences and headings. Reads a text, returns
 * {@link org.lodewire.analysis.entities.text.Tokens}, and keeps nothing.
 */
@NullMarked
package org.lodewire.analysis.entities.text;

import org.jspecify.annotations.NullMarked;
