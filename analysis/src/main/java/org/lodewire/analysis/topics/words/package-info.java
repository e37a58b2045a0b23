/**
 * Splits articles into words, folds these and records their positions. Reads title, body and entities, returns the words
 * of an article, and keeps nothing between articles. Contains the list of common words, {@code common-words.txt}.
 *
 * <p>{@link org.lodewire.analysis.topics.words.TextAnalysis} is the interface for other languages.
 */
@NullMarked
package org.lodewire.analysis.topics.words;

import org.jspecify.annotations.NullMarked;
