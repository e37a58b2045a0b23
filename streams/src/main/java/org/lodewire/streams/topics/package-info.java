/**
 * The topics stage. Reads enriched articles and the topic definitions, writes {@code news.flow.matched-articles}, and
 * keeps the queries of all topics in a {@link org.lodewire.analysis.topics.TopicMatcher}, which is filled from the
 * definitions.
 */
@NullMarked
package org.lodewire.streams.topics;

import org.jspecify.annotations.NullMarked;
