/**
 * The alerts stage. Reads what the counts stage forwards, and topic definitions, writes {@code news.topics.alerts}. Keeps what {@link org.lodewire.analysis.alerts} keeps, by topic.
 */
@NullMarked
package org.lodewire.streams.alerts;

import org.jspecify.annotations.NullMarked;
