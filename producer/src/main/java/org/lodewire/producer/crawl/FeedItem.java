package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.FieldLimits;
import org.lodewire.schemas.time.PublishedTime;

/**
 * An entry of a feed, as far as the crawler needs it.
 *
 * @param guid      what the feed identifies the entry by; null if it says nothing
 * @param link      the absolute URL of the article; null if it has none
 * @param title     plain text; empty if there is none
 * @param author    null if there is none
 * @param published null if there is none
 * @param updated   when it was changed, as the feed writes it; null if it does not say
 * @param changedAt when it was changed, in milliseconds since 1970; null if that is not known
 * @param language  a BCP 47 tag; null if the feed does not say
 * @param summary   HTML or text; empty if there is none
 * @param content   the text of the article as HTML, if the feed has it; empty if not
 */
public record FeedItem(
        @Nullable String guid,
        @Nullable String link,
        String title,
        @Nullable String author,
        @Nullable PublishedTime published,
        @Nullable String updated,
        @Nullable Long changedAt,
        @Nullable String language,
        String summary,
        String content) {

    /** An item of which it is not known when it was changed. */
    public FeedItem(
            @Nullable String guid,
            @Nullable String link,
            String title,
            @Nullable String author,
            @Nullable PublishedTime published,
            @Nullable String updated,
            @Nullable String language,
            String summary,
            String content) {
        this(guid, link, title, author, published, updated, null, language, summary, content);
    }

    void write(StateWriter out) {
        out.putText(guid)
                .putText(link)
                .putText(title)
                .putText(author)
                .putText(published == null ? null : FieldLimits.cut(published.text(), FieldLimits.PUBLISHED))
                .putText(updated)
                .putText(language)
                .putText(summary)
                .putText(content);
    }

    static FeedItem read(StateReader in) {
        String guid = in.getText();
        String link = in.getText();
        String title = in.getRequired();
        String author = in.getText();
        String published = in.getText();
        return new FeedItem(
                guid,
                link,
                title,
                author,
                published == null ? null : PublishedTime.parse(published),
                in.getText(),
                in.getText(),
                in.getRequired(),
                in.getRequired());
    }
}
