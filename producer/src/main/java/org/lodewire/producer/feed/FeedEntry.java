package org.lodewire.producer.feed;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.time.PublishedTime;

/**
 * An entry of a document.
 *
 * @param identity  the same for the same entry at each poll, and different for the other entries of a feed: the guid, else the
 *                  link, else a hash of what there is; empty if there is nothing
 * @param guid      as written; null if there is none
 * @param link      the page of the article, absolute, {@code http} or {@code https}; null if there is none
 * @param title     plain text in one line; null if there is none
 * @param author    plain text in one line; null if there is none
 * @param published when it was published, else when it was updated; its time is null if the text cannot be read as a date; null
 *                  if there is neither
 * @param updated   when it was last updated; null if there is no such time
 * @param language  BCP 47 tag of this entry as written; null if it has none of its own
 * @param summary   a short text, which may be all that there is; null if there is none
 * @param content   the text that the feed declares as the content; null if there is none
 * @param enclosure the first attached file, absolute, such as the recording of a podcast; null if there is none
 */
public record FeedEntry(
        String identity,
        @Nullable String guid,
        @Nullable String link,
        @Nullable String title,
        @Nullable String author,
        @Nullable PublishedTime published,
        @Nullable PublishedTime updated,
        @Nullable String language,
        @Nullable FeedText summary,
        @Nullable FeedText content,
        @Nullable String enclosure) {

    /** Why no article can be made of this entry, a clause without a full stop; null if one can. */
    public @Nullable String problem() {
        return link == null && title == null && summary == null && content == null
                ? "has no link, title or text"
                : null;
    }

    /** The same entry with another identity, because its guid is also that of another entry. */
    FeedEntry withIdentity(String other) {
        return new FeedEntry(
                other, guid, link, title, author, published, updated, language, summary, content, enclosure);
    }
}
