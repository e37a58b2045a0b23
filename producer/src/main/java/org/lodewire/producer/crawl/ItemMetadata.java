package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.FieldLimits;
import org.lodewire.schemas.time.PublishedTime;

/**
 * What a feed says about an article.
 *
 * @param feedId    the feed
 * @param articleId the id of the article
 * @param version   differs between versions of the article
 * @param source    who published it
 * @param url       its canonical URL; null if it has none
 * @param title     null if it has none
 * @param author    null if there is none
 * @param language  null if not known
 * @param published null if not known
 */
public record ItemMetadata(
        String feedId,
        String articleId,
        int version,
        String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable PublishedTime published) {

    static ItemMetadata of(FeedSettings feed, ChangedItem changed) {
        ItemIdentity identity = changed.identity();
        FeedItem item = changed.item();
        String title = item.title().isBlank() ? null : FieldLimits.cut(item.title(), FieldLimits.TITLE);
        String language = item.language() == null ? feed.language() : item.language();
        return new ItemMetadata(
                feed.id(),
                changed.articleId(),
                changed.version(),
                identity.source(),
                identity.url() == null ? null : identity.url().toString(),
                title,
                FieldLimits.cut(item.author(), FieldLimits.AUTHOR),
                FieldLimits.drop(language, FieldLimits.LANGUAGE),
                item.published());
    }

    void write(StateWriter out) {
        out.putText(feedId)
                .putText(articleId)
                .putNumber(version & 0xFFFFFFFFL)
                .putText(source)
                .putText(url)
                .putText(title)
                .putText(author)
                .putText(language)
                .putText(published == null ? null : FieldLimits.cut(published.text(), FieldLimits.PUBLISHED));
    }

    static ItemMetadata read(StateReader in) {
        return new ItemMetadata(
                in.getRequired(),
                in.getRequired(),
                (int) in.getNumber(),
                in.getRequired(),
                in.getText(),
                in.getText(),
                in.getText(),
                in.getText(),
                published(in.getText()));
    }

    private static @Nullable PublishedTime published(@Nullable String text) {
        return text == null ? null : PublishedTime.parse(text);
    }
}
