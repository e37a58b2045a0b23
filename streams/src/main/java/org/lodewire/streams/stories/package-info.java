/**
 * The stories stage on Kafka Streams. Reads {@code news.flow.matched-articles}; writes {@code news.articles.stories},
 * {@code news.topics.mentions}, {@code news.articles.rejected}, and for the stages after it {@code
 * news.flow.topic-contributions}, {@code news.flow.entity-contributions} and {@code news.flow.source-activity}. Keeps the clock, and what {@link
 * org.lodewire.analysis.stories} keeps: articles that wait for their turn, signatures of the last days, and what each
 * article contributed.
 */
@NullMarked
package org.lodewire.streams.stories;

import org.jspecify.annotations.NullMarked;
