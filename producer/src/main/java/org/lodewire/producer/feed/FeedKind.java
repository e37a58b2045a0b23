package org.lodewire.producer.feed;

/** What a document with entries is. */
public enum FeedKind {
    /** RSS 0.90 to 2.0, also as RDF. */
    RSS,
    /** Atom 0.3 or 1.0. */
    ATOM,
    /** JSON Feed 1.0 or 1.1. */
    JSON_FEED,
    /** A sitemap whose entries are pages. */
    SITEMAP,
    /** A sitemap in which at least one page has a title and a time of publication, as Google News defines them. */
    NEWS_SITEMAP,
    /** A list of sitemaps: the link of each entry leads to another sitemap. */
    SITEMAP_INDEX,
    /** A sitemap of one address a line. */
    TEXT_SITEMAP,
    /** A page that lists articles. */
    LISTING
}
