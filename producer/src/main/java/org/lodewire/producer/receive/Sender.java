package org.lodewire.producer.receive;

import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.RejectionReason;

/**
 * Who sends a request.
 *
 * @param source the only source that it may send for, and that of rows that name none; null if it may send for any
 */
record Sender(@Nullable String source) {

    /** A sender for any source. */
    static final Sender ANY = new Sender(null);

    /** What the sender is called in the place of a file. */
    String location() {
        return source == null ? "push" : "push from " + source;
    }

    /** What it may send of an arrival: the arrival itself, or its rejection. */
    Arrival allowed(Arrival arrival) {
        if (source == null) {
            return arrival;
        }
        if (arrival instanceof Rejection rejection) {
            return attributed(rejection, source);
        }
        String named = arrival instanceof Article article ? article.source() : ((Withdrawal) arrival).source();
        if (named.equals(source)) {
            return arrival;
        }
        String detail = "the token is that of '" + source + "', not of '" + named + "'";
        return Rejection.of(RejectionReason.INVALID, detail, arrival.metadata(), arrival.provenance())
                .at("source");
    }

    /** Whether a rejection is for a source that the sender may not send for. */
    static boolean isForeign(Rejection rejection) {
        return "source".equals(rejection.field());
    }

    /** A row that could not be read names no source, and is still one of the sender's. */
    private static Rejection attributed(Rejection rejection, String source) {
        Metadata from = rejection.metadata();
        if (from.source() != null) {
            return rejection;
        }
        Metadata metadata =
                new Metadata(source, from.url(), from.title(), from.author(), from.language(), from.published());
        return new Rejection(
                rejection.reason(),
                rejection.detail(),
                rejection.field(),
                rejection.articleId(),
                metadata,
                rejection.provenance());
    }
}
