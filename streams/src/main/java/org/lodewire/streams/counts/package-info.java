/**
 * The counts stage. Reads {@code news.flow.topic-contributions} and topic definitions, writes {@code news.topics.counts}.
 * Keeps what {@link org.lodewire.analysis.counting} keeps, by topic, and the keys whose last emitted count is not zero.
 */
@NullMarked
package org.lodewire.streams.counts;

import org.jspecify.annotations.NullMarked;
