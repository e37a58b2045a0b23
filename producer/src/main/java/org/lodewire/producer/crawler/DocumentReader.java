package org.lodewire.producer.crawler;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.crawl.FeedContent;
import org.lodewire.producer.crawl.FeedItem;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.ResponseReader;
import org.lodewire.producer.crawl.UnreadableFeedException;
import org.lodewire.producer.feed.FeedDocument;
import org.lodewire.producer.feed.FeedEntry;
import org.lodewire.producer.feed.FeedKind;
import org.lodewire.producer.feed.FeedLimits;
import org.lodewire.producer.feed.FeedReader;
import org.lodewire.producer.feed.FeedText;
import org.lodewire.producer.feed.ListingReader;
import org.lodewire.producer.feed.NotAFeedException;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.schemas.ContentFormat;

/** Reads the documents of feeds with the readers of {@code producer.feed}. Stateless and thread-safe. */
final class DocumentReader implements ResponseReader {

    private final FeedReader feeds = new FeedReader(FeedLimits.DEFAULT);

    @Override
    public FeedContent read(FeedSettings feed, FetchResponse response, URI url) throws UnreadableFeedException {
        FeedDocument document;
        try {
            document = document(feed, response, url.toString());
        } catch (NotAFeedException e) {
            throw new UnreadableFeedException("the document " + e.getMessage());
        } catch (RuntimeException e) {
            // Whatever a stranger's document does to a reader, the other feeds go on.
            throw new UnreadableFeedException(
                    "the document cannot be read: " + e.getClass().getSimpleName());
        }
        if (document.kind() == FeedKind.SITEMAP_INDEX) {
            String first = document.entries().stream()
                    .map(FeedEntry::link)
                    .filter(link -> link != null)
                    .findFirst()
                    .orElse("");
            throw new UnreadableFeedException(
                    "the document is an index of sitemaps; define the sitemaps in it instead, such as " + first);
        }
        List<FeedItem> items = new ArrayList<>();
        for (FeedEntry entry : document.entries()) {
            if (entry.problem() == null) {
                items.add(item(feed, document, entry));
            }
        }
        return new FeedContent(items, document.polling().interval());
    }

    private FeedDocument document(FeedSettings feed, FetchResponse response, String url) throws NotAFeedException {
        String type = response.headers().contentType();
        try {
            return feeds.read(response.body(), type, url);
        } catch (NotAFeedException e) {
            if (!e.isPage()) {
                throw e;
            }
            ListingReader listing = feed.selector() == null
                    ? ListingReader.ofArticleLinks(FeedLimits.DEFAULT)
                    : ListingReader.of(feed.selector(), FeedLimits.DEFAULT);
            return listing.read(response.body(), type, url);
        }
    }

    private static FeedItem item(FeedSettings feed, FeedDocument document, FeedEntry entry) {
        // The definition's language is the user's; it comes before what the whole document says, not before the
        // entry's.
        String language = entry.language() == null && feed.language() == null ? document.language() : entry.language();
        return new FeedItem(
                entry.guid(),
                entry.link(),
                entry.title() == null ? "" : entry.title(),
                entry.author(),
                entry.published(),
                entry.updated() == null ? null : entry.updated().text(),
                language,
                html(entry.summary()),
                html(entry.content()));
    }

    private static String html(@Nullable FeedText text) {
        if (text == null) {
            return "";
        }
        return text.format() == ContentFormat.HTML
                ? text.value()
                : text.value()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>\n");
    }
}
