package org.lodewire.producer.submission;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.submission.Submission.Refused;
import org.lodewire.schemas.RawArticle;

/**
 * The result of decoding an original.
 *
 * @param article null if it is none
 * @param refused why it is none; null if it is one
 */
record Decoded(@Nullable RawArticle article, @Nullable Refused refused) {

    static Decoded of(RawArticle article) {
        return new Decoded(article, null);
    }

    static Decoded none(Refusal why, String detail) {
        return new Decoded(null, new Refused(why, detail));
    }

    /** What becomes of the article, or why there is none. */
    Submission map(Function<RawArticle, Submission> next) {
        if (article != null) {
            return next.apply(article);
        }
        return refused == null ? new Refused(Refusal.UNREADABLE, "") : refused;
    }
}
