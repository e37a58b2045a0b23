/**
 * Splits texts into tokens with offsets and marks sentences and headings. Reads a text, returns
 * {@link org.lodewire.analysis.entities.text.Tokens}, and keeps nothing.
 */
package org.lodewire.analysis.entities.text;
