package org.lodewire.producer.publish;

import java.util.Locale;
import java.util.Optional;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.schemas.RejectionReason;

/** Rejects articles whose content is too large, not UTF-8, or blank. Immutable. */
public final class ContentCheck {

    private final SizeLimit limit;

    /** @param limit how large an article may be */
    public ContentCheck(SizeLimit limit) {
        this.limit = limit;
    }

    /** Why an article is rejected; empty if it is accepted. */
    public Optional<Rejection> check(Article article) {
        Content content = article.content();
        if (content.size() > limit.content()) {
            String detail = "an article of " + content.size() + " bytes; the limit is " + limit.content();
            return Optional.of(
                    article.rejected(RejectionReason.TOO_LARGE, detail).at(field(article)));
        }
        if (content.isBlank()) {
            return Optional.of(article.rejected(RejectionReason.EMPTY, "an article without content")
                    .at(field(article)));
        }
        return content.malformed().map(detail -> article.rejected(RejectionReason.NOT_UTF8, detail));
    }

    private static String field(Article article) {
        return article.format().name().toLowerCase(Locale.ROOT);
    }
}
