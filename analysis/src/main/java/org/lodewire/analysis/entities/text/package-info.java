/**
 * A text cut into words and marks with exact offsets, sentences and headings marked. Reads a text, writes
 * {@link org.lodewire.analysis.entities.text.Tokens}, keeps nothing.
 */
package org.lodewire.analysis.entities.text;
