package org.lodewire.producer.crawl;

import org.lodewire.schemas.RejectionReason;

/** Part of a transaction. */
public sealed interface Change {

    /** Write a record of the crawl topic, in the partition of its key's host. */
    record Put(CrawlKey key, byte[] value) implements Change {}

    /** Write a tombstone to the crawl topic. */
    record Remove(CrawlKey key) implements Change {}

    /** Publish an article. */
    record Publish(CrawledArticle article) implements Change {}

    /**
     * Reject an item that became no article.
     *
     * @param item   what the feed says about it
     * @param reason why, for programs
     * @param detail why, for people
     */
    record Reject(ItemMetadata item, RejectionReason reason, String detail) implements Change {}

    /** Write the status of a feed. */
    record Report(FeedReport report) implements Change {}

    /** Publish that a feed has fallen silent, or speaks again. */
    record Silence(FeedSilence silence) implements Change {}

    /** Remove the status of a feed that is no longer defined. */
    record Forget(String feedId) implements Change {}
}
