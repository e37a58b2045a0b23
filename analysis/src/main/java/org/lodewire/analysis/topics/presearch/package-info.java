/**
 * Selects the few queries that match an article, and finds where. Reads Lucene queries and the words of an article, and
 * keeps an inverted index of all queries in memory.
 */
@NullMarked
package org.lodewire.analysis.topics.presearch;

import org.jspecify.annotations.NullMarked;
