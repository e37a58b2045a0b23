/**
 * From bytes to characters: which charset a page or text is really in, and the undoing of what was encoded twice. Reads
 * bytes, writes strings, keeps nothing. Plain logic.
 */
package org.lodewire.analysis.clean.charset;
