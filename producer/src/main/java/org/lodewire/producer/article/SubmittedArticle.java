package org.lodewire.producer.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.RawArticle;

/**
 * An article that is submitted again after it was rejected or became a dead letter.
 *
 * @param article        as it was sent the first time
 * @param key            the key that its record had, null for that of its source
 * @param acceptedBefore whether the clean stage had accepted it, so that it is no repeat for that stage now
 */
public record SubmittedArticle(RawArticle article, @Nullable String key, boolean acceptedBefore) {}
