package org.lodewire.streams.clean;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.SeenArticles.Seen;
import org.lodewire.schemas.catalogue.HeaderNames;

/** Whether an article is submitted again, and what had become of it. */
enum Submitted {
    /** It is not submitted again. */
    NO,
    /** No stage had accepted it. */
    AFTER_REJECTION,
    /** This stage had accepted it, and a later one rejected it or failed on it. */
    AFTER_ACCEPTANCE;

    /** Reads it from the headers of a record. */
    static Submitted of(Headers headers) {
        @Nullable Header header = headers.lastHeader(HeaderNames.SUBMITTED_AGAIN);
        if (header == null) {
            return NO;
        }
        boolean accepted = header.value() != null
                && new String(header.value(), StandardCharsets.UTF_8).equals(HeaderNames.ACCEPTED);
        return accepted ? AFTER_ACCEPTANCE : AFTER_REJECTION;
    }

    /**
     * Whether an article changes nothing. One that is submitted again never brings back what was withdrawn since.
     *
     * @param contentHash of the article
     * @param before      the article as it was last accepted
     */
    boolean isRepeat(String contentHash, Seen before) {
        return before.isWithdrawn() ? this != NO : before.contentHash().equals(contentHash) && this != AFTER_ACCEPTANCE;
    }
}
