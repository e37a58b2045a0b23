/**
 * Pages: turns markup into lines, computes the features of the elements around each line, and predicts which lines belong to
 * the article.
 *
 * <p>Reads parsed pages, returns lines and predictions. Keeps no state but its resources: the names of elements
 * ({@code elements.tsv}), the model {@code page.model}, and the word weights {@code words.tsv} and {@code names.tsv}.
 */
@NullMarked
package org.lodewire.analysis.clean.page;

import org.jspecify.annotations.NullMarked;
