/**
 * Which articles are copies of one text. Reads {@code news.flow.matches}, writes {@code news.articles.stories},
 * {@code news.topics.mentions}, {@code news.flow.hits}, {@code news.flow.entities} and, of what came too late,
 * {@code news.articles.rejected}; keeps the signatures of the last days, what each article contributed, and articles that
 * wait for their turn.
 *
 * <p>Plain logic, as {@code inspect stories} runs it: {@link org.lodewire.streams.stories.StorySignature} is made where
 * the text is, {@link org.lodewire.streams.stories.StoryIndex} places it where the index is, and
 * {@link org.lodewire.streams.stories.SignatureStore} is what the index needs of a store.
 */
package org.lodewire.streams.stories;
