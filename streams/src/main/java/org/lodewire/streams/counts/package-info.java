/**
 * The counts stage. Reads {@code news.flow.topic-contributions} and topic definitions, writes {@code news.topics.counts}.
 * Keeps what {@link org.lodewire.analysis.counting} keeps, by topic, and the keys whose last emitted count is not zero.
 */
package org.lodewire.streams.counts;
