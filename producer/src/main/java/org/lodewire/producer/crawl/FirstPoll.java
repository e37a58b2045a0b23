package org.lodewire.producer.crawl;

import org.lodewire.producer.crawl.FeedSettings.ContentMode;

/** What a first poll makes of an item. */
public enum FirstPoll {
    /** An article with the text that the feed has. */
    TEXT_OF_FEED,
    /** An article with the text of its page. */
    TEXT_OF_PAGE,
    /** Nothing: it is older than the backfill, or may be, since it has no date that can be read. */
    TOO_OLD,
    /** Nothing: the definition's include or exclude leaves it out. */
    FILTERED,
    /** Nothing: only the feed is to be read, or it has no link, and it has no text. */
    WITHOUT_TEXT;

    /**
     * What becomes of an item.
     *
     * @param now when the poll is, in milliseconds since 1970
     */
    public static FirstPoll of(FeedSettings feed, FeedItem item, long now) {
        if (ItemTimes.isBefore(item, now - feed.backfill().toMillis())) {
            return TOO_OLD;
        }
        if (!feed.filter().accepts(item)) {
            return FILTERED;
        }
        boolean full = feed.content() == ContentMode.FEED || feed.content() == ContentMode.AUTO && FullText.isIn(item);
        if (!full && item.link() != null) {
            return TEXT_OF_PAGE;
        }
        String text = item.content().isBlank() ? item.summary() : item.content();
        return FullText.letters(text) == 0 ? WITHOUT_TEXT : TEXT_OF_FEED;
    }
}
