/**
 * Cleans articles: takes a page or a plain text, returns the article without its boilerplate.
 *
 * <p>Reads raw articles, returns clean articles or rejections. Keeps, in two ordered stores, which articles were accepted, so
 * that a repeat is recognised. {@link org.lodewire.analysis.clean.Cleaner} is the entry point. In the order of processing:
 *
 * <ul>
 *   <li>{@code charset} decodes bytes;
 *   <li>{@code page} splits a page into lines and {@code document} a plain text; {@code page.metadata} reads what a page declares
 *       about itself, {@code time} dates, {@code language} languages;
 *   <li>{@code rule} recognises known boilerplate; {@code feature} and {@code page} compute features, {@code word} looks up the
 *       words in them, and {@code model} selects the lines of the article;
 *   <li>{@code trim} trims the selected lines, {@code memory} removes lines that a source's articles share, and {@code quality}
 *       flags doubtful results.
 * </ul>
 *
 * <p>The dependencies between these packages are acyclic; {@code document}, {@code word} and {@code charset} depend on none.
 */
@NullMarked
package org.lodewire.analysis.clean;

import org.jspecify.annotations.NullMarked;
