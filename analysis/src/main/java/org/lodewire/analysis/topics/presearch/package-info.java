/**
 * Selects the few queries that could match an article. Reads Lucene queries and the words of an article, returns the
 * queries to run, and keeps an inverted index of all queries in memory.
 */
@NullMarked
package org.lodewire.analysis.topics.presearch;

import org.jspecify.annotations.NullMarked;
