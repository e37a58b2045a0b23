package org.lodewire.producer.feed;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Reads sitemaps, those with the news extension, and indexes of sitemaps.
 *
 * @param address address of the document, or empty if unknown
 */
record SitemapReader(String address, FeedLimits limits) {

    FeedDocument read(String text, RootElement root) {
        boolean index = root.type().equals("sitemapindex");
        EntryStream.Result result =
                EntryStream.read(text, root, index ? "sitemap" : "url", this::entry, limits.entries());
        List<FeedEntry> entries = result.entries();
        boolean news = entries.stream().anyMatch(entry -> entry.title() != null && entry.published() != null);
        FeedKind kind = index ? FeedKind.SITEMAP_INDEX : news ? FeedKind.NEWS_SITEMAP : FeedKind.SITEMAP;
        return FeedDocument.of(kind, null, null, entries, result.problems());
    }

    /** The time of the last change of a page says nothing of when it was published. */
    private FeedEntry entry(Element url, Vocabulary vocabulary) {
        Fields fields = new Fields(url, vocabulary);
        EntryBuilder entry = new EntryBuilder()
                .link(Links.resolve(Links.base(url, address), fields.value("loc")))
                .updated(fields.time("lastmod"));
        for (Element extension : fields.all("news:news")) {
            Fields news = new Fields(extension, vocabulary);
            entry.title(news.plain("news:title", "title"))
                    .published(news.time("news:publication_date", "publication_date"));
            for (Element publication : news.all("news:publication")) {
                entry.language(new Fields(publication, vocabulary).value("news:language", "language"));
            }
        }
        return entry.build();
    }
}
