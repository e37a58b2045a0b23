/**
 * The stories stage without Kafka: assigns each article to a story and emits what changes for topics and entities.
 * Reads {@code news.flow.matched-articles}. Writes {@code news.articles.stories}, {@code news.topics.mentions}, {@code
 * news.flow.topic-contributions}, {@code news.flow.entity-contributions} and, for late articles, {@code
 * news.articles.rejected}. The packages below it keep its state: {@code order} the articles that wait for their turn,
 * {@code index} the signatures of the last days, {@code ledger} what each article contributed.
 */
@NullMarked
package org.lodewire.analysis.stories;

import org.jspecify.annotations.NullMarked;
