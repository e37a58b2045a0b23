package org.lodewire.producer.article;

import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.SourceName;
import org.lodewire.schemas.text.SafeText;

/**
 * Something that is not taken as an article.
 *
 * @param reason     why, for programs
 * @param detail     why, for people, in one line of at most {@value #LONGEST_DETAIL} characters
 * @param articleId  its id; null if it did not come far enough to have one
 * @param metadata   what is known of it
 * @param provenance where it came from
 */
public record Rejection(
        RejectionReason reason, String detail, String articleId, Metadata metadata, Provenance provenance)
        implements Arrival {

    private static final int LONGEST_DETAIL = 500;

    /** Makes the detail safe to show: it may quote what came in. */
    public Rejection {
        String line = SafeText.withoutControls(SafeText.wellFormed(detail));
        detail = SafeText.cut(line, LONGEST_DETAIL);
    }

    /** A rejection of something that did not become an article. */
    public static Rejection of(RejectionReason reason, String detail, Metadata metadata, Provenance provenance) {
        return new Rejection(reason, detail, null, metadata, provenance);
    }

    /** A rejection of something that nothing is known of but where it came from. */
    public static Rejection of(RejectionReason reason, String detail, Provenance provenance) {
        return of(reason, detail, Metadata.NONE, provenance);
    }

    /** Its URL, null if there is none. */
    public CanonicalUrl url() {
        return CanonicalUrl.of(metadata.url()).orElse(null);
    }

    /** Its source, cleaned; {@code unknown} if it cannot be told. */
    public String source() {
        return SourceName.of(metadata.source(), url());
    }
}
