/**
 * Which topics an article mentions. Reads {@code news.articles.clean} and the definitions, writes
 * {@code news.flow.matches}, keeps the standing queries.
 *
 * <p>Plain logic, as {@code inspect topics} runs it: {@link org.lodewire.streams.topics.TopicDefinitionFiles} reads
 * definitions from YAML or JSON, {@link org.lodewire.streams.topics.TopicMatcher} matches articles against all of them
 * at once and {@link org.lodewire.streams.topics.Snippets} cuts the words around a mention.
 */
package org.lodewire.streams.topics;
