package org.lodewire.producer.crawl;

/**
 * An item that is new or revised.
 *
 * @param item        as the feed has it
 * @param identity    its URL and source
 * @param articleId   the id of its article; that of its first URL if it has moved
 * @param version     differs between versions of the article
 * @param revised     whether it is known, in another version
 * @param onlyUpdated whether nothing but the time of its change differs
 */
record ChangedItem(
        FeedItem item, ItemIdentity identity, String articleId, int version, boolean revised, boolean onlyUpdated) {}
