package org.lodewire.producer.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.CanonicalUrl;

/**
 * The withdrawal of an article by its source. Only the source that published the article can withdraw it, which the pipeline
 * checks.
 *
 * @param articleId  the id of the article
 * @param source     who withdraws it
 * @param url        null if it is not given
 * @param metadata   as its source gave it; the time of publication is when it was withdrawn
 * @param provenance where it came from
 */
public record Withdrawal(
        String articleId, String source, @Nullable CanonicalUrl url, Metadata metadata, Provenance provenance)
        implements Arrival {}
