package org.lodewire.producer.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.SourceName;
import org.lodewire.schemas.text.SafeText;

/**
 * Something that a producer does not accept as an article. The clean stage has reasons of its own to reject an article that
 * is already a record: {@code org.lodewire.analysis.clean.RejectionCause}.
 *
 * @param reason     why, for programs
 * @param detail     why, for people, in one line of at most {@value #MAX_DETAIL} characters
 * @param field      the field of the row at fault; null if it is none, or not known
 * @param articleId  its id; null if it has none because it did not become an article
 * @param metadata   the metadata that could be read
 * @param provenance where it came from
 */
public record Rejection(
        RejectionReason reason,
        String detail,
        @Nullable String field,
        @Nullable String articleId,
        Metadata metadata,
        Provenance provenance)
        implements Arrival {

    private static final int MAX_DETAIL = 500;

    /** Makes the detail safe to display, because it may quote the input. */
    public Rejection {
        String line = SafeText.oneLine(SafeText.wellFormed(detail));
        detail = SafeText.cut(line, MAX_DETAIL);
    }

    /** A rejection of something that did not become an article. */
    public static Rejection of(RejectionReason reason, String detail, Metadata metadata, Provenance provenance) {
        return new Rejection(reason, detail, null, null, metadata, provenance);
    }

    /** A rejection of something whose metadata could not be read. */
    public static Rejection of(RejectionReason reason, String detail, Provenance provenance) {
        return of(reason, detail, Metadata.NONE, provenance);
    }

    /** The same with the field at fault. */
    public Rejection at(String faulty) {
        return new Rejection(reason, detail, faulty, articleId, metadata, provenance);
    }

    /** Its URL, null if it has none. */
    public @Nullable CanonicalUrl url() {
        return CanonicalUrl.of(metadata.url()).orElse(null);
    }

    /** Its source, see {@link SourceName}. */
    public String source() {
        return SourceName.of(metadata.source(), url());
    }
}
