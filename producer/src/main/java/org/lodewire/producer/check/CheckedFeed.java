package org.lodewire.producer.check;

import java.net.URI;
import java.util.List;
import org.lodewire.producer.feed.FeedDocument;
import org.lodewire.producer.feed.FeedLink;

/**
 * A feed that was found.
 *
 * @param url      where it is, after redirects
 * @param document what is in it
 * @param others   other feeds that the page names, if the address was that of a page
 */
public record CheckedFeed(URI url, FeedDocument document, List<FeedLink> others) {}
