/**
 * Finds the topics that an article mentions. Reads the title and text of a cleaned article, returns the matched spans
 * of each topic, and keeps the queries of all topics in memory.
 *
 * <p>{@link org.lodewire.analysis.topics.TopicMatcher} is the entry point. The packages build on each other in this
 * order: {@code words}, {@code presearch}, {@code query}, {@code definition}; this package uses the first three.
 */
@NullMarked
package org.lodewire.analysis.topics;

import org.jspecify.annotations.NullMarked;
