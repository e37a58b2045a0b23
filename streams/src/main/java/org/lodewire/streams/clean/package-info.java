/**
 * From a page or a plain text to the article without its boilerplate.
 *
 * <p>Reads {@code news.articles.raw}, writes {@code news.articles.clean} and {@code news.articles.rejected}, keeps which
 * articles it has taken, so that a repeat changes nothing, and what the articles of each source have in common
 * ({@link org.lodewire.streams.clean.memory}); the plain logic keeps nothing between articles. Both formats become a list of lines: {@link org.lodewire.streams.clean.page.PageBlocks} finds them in a page and
 * {@link org.lodewire.streams.clean.line.PlainText} in a text. {@link org.lodewire.streams.clean.line.LineRules} then names the reason
 * why a line is not part of the article, {@link org.lodewire.streams.clean.line.ArticleSpan} finds where the article begins and
 * ends, and what is left is the text.
 */
package org.lodewire.streams.clean;

import org.lodewire.streams.clean.line.ArticleSpan;
import org.lodewire.streams.clean.line.LineRules;
import org.lodewire.streams.clean.line.PlainText;
import org.lodewire.streams.clean.page.PageBlocks;
