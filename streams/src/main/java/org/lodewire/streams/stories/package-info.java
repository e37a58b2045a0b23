/**
 * Which articles are copies of one text: reads an article's near-duplicate signature, writes the story it belongs to,
 * keeps the signatures of the last days.
 *
 * <p>Plain logic, as {@code inspect stories} runs it: {@link org.lodewire.streams.stories.StorySignature} is made where
 * the text is, {@link org.lodewire.streams.stories.StoryIndex} places it where the index is, and
 * {@link org.lodewire.streams.stories.SignatureStore} is what the index needs of a store.
 */
package org.lodewire.streams.stories;
