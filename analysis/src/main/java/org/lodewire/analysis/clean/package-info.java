/**
 * From a page or a plain text to the article without its boilerplate.
 *
 * <p>Reads {@code news.articles.raw}, writes {@code news.articles.clean} and {@code news.articles.rejected}, keeps which
 * articles it has taken, so that a repeat changes nothing, and which lines the articles of a source share. Bytes are read in
 * {@code clean.charset}, pages in {@code clean.page}, lines of either kind judged in {@code clean.line}, by what
 * {@code clean.model} learned from labelled articles and {@code clean.memory} remembers of their source.
 */
package org.lodewire.analysis.clean;
