/**
 * Which articles are copies of one text. Reads {@code news.flow.matched-articles}, writes {@code news.articles.stories},
 * {@code news.topics.mentions}, {@code news.flow.topic-contributions}, {@code news.flow.entity-contributions} and, of what came too late,
 * {@code news.articles.rejected}; keeps the signatures of the last days, what each article contributed, and articles that
 * wait for their turn.
 *
 * <p>Plain logic, as {@code inspect stories} runs it: {@link org.lodewire.analysis.stories.signature.StorySignature} is made where
 * the text is, {@link org.lodewire.analysis.stories.index.StoryIndex} places it where the index is, and
 * {@link org.lodewire.analysis.stories.index.SignatureStore} is what the index needs of a store.
 */
package org.lodewire.analysis.stories.index;
