/**
 * Rolling counts of topics. Reads {@code news.flow.topic-contributions}, writes {@code news.topics.counts}. Keeps what
 * {@link org.lodewire.streams.rolling} keeps, by topic, and which counts stand.
 */
package org.lodewire.streams.counts;
