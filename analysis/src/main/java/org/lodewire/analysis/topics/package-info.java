/**
 * Which topics an article mentions. Reads {@code news.articles.clean} and the definitions, writes
 * {@code news.flow.matched-articles}, keeps the standing queries.
 *
 * <p>Plain logic, as {@code inspect topics} runs it: {@link org.lodewire.analysis.topics.definition.TopicDefinitionFiles} reads
 * definitions from YAML or JSON, {@link org.lodewire.analysis.topics.TopicMatcher} matches articles against all of them
 * at once and {@link org.lodewire.analysis.topics.Snippets} cuts the words around a mention.
 */
package org.lodewire.analysis.topics;
