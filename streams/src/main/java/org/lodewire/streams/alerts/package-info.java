/**
 * The alerts stage. Reads {@code news.topics.counts}, {@code news.flow.topic-contributions} and topic definitions, writes
 * {@code news.topics.alerts}. Keeps what {@link org.lodewire.analysis.alerts} keeps, by topic.
 */
@NullMarked
package org.lodewire.streams.alerts;

import org.jspecify.annotations.NullMarked;
