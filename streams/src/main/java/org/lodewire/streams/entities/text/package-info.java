/**
 * A text cut into words and marks with exact offsets, sentences and headings marked. Reads a text, writes
 * {@link org.lodewire.streams.entities.text.Tokens}, keeps nothing.
 */
package org.lodewire.streams.entities.text;
