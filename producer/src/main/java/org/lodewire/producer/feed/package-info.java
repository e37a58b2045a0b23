/**
 * Feeds, sitemaps and listings: from the bytes of one document to its entries.
 *
 * <p>{@link org.lodewire.producer.feed.FeedReader} finds out what a document is and reads RSS, Atom, JSON Feed and sitemaps;
 * {@link org.lodewire.producer.feed.ListingReader} reads the links to articles on a page, and
 * {@link org.lodewire.producer.feed.FeedDiscovery} the feeds that a page names. Documents come from strangers: time and
 * memory are bounded by {@link org.lodewire.producer.feed.FeedLimits}, entities that a document defines are never expanded,
 * and nothing outside the document is opened. Reads bytes, returns records, keeps no state, and uses neither the network nor
 * Kafka.
 */
@NullMarked
package org.lodewire.producer.feed;

import org.jspecify.annotations.NullMarked;
