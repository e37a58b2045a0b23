/**
 * Splits articles into words and records their positions. Reads title and body, returns the words of an article, and
 * keeps nothing between articles. Contains the list of common words, {@code common-words.txt}.
 */
@NullMarked
package org.lodewire.analysis.topics.words;

import org.jspecify.annotations.NullMarked;
