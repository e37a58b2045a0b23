/**
 * Finds the copies of a text. {@link org.lodewire.analysis.stories.index.StoryIndex} assigns an article to a story by
 * its {@linkplain org.lodewire.analysis.stories.signature.StorySignature signature}; {@code inspect stories} runs it in
 * memory. A {@link org.lodewire.analysis.stories.index.SignatureStore} keeps the articles that may still have copies,
 * with their signatures and keys.
 */
@NullMarked
package org.lodewire.analysis.stories.index;

import org.jspecify.annotations.NullMarked;
