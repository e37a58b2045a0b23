package org.lodewire.producer.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.time.PublishedTime;

/**
 * Reads a page that lists articles, such as the front page of a section of a site without a feed. The articles are those that a
 * CSS selector finds, or else the links that look like links to articles, see {@link ArticleLinks}. Immutable and thread-safe.
 */
public final class ListingReader {

    private static final String HEADINGS = "h1 a[href], h2 a[href], h3 a[href], h4 a[href]";

    private final @Nullable Evaluator selector;
    private final FeedLimits limits;

    private ListingReader(@Nullable Evaluator selector, FeedLimits limits) {
        this.selector = selector;
        this.limits = limits;
    }

    /** A reader of the links that look like links to articles. */
    public static ListingReader ofArticleLinks(FeedLimits limits) {
        return new ListingReader(null, limits);
    }

    /**
     * A reader of what a selector finds: links, or elements of which each has a link to an article.
     *
     * @throws IllegalArgumentException if jsoup cannot read the selector; the message says why
     */
    public static ListingReader of(String selector, FeedLimits limits) {
        try {
            return new ListingReader(QueryParser.parse(selector), limits);
        } catch (SelectorParseException e) {
            throw new IllegalArgumentException("'" + selector + "' is no CSS selector: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a page.
     *
     * @param body      the bytes of a page
     * @param mediaType as the server gives it, of which only the charset is used; null if unknown
     * @param address   absolute address of the page; null if unknown
     * @throws NotAFeedException if it lists no articles
     */
    public FeedDocument read(byte[] body, @Nullable String mediaType, @Nullable String address)
            throws NotAFeedException {
        Document page = Page.parse(body, mediaType, address);
        Stream<Listed> listed = selector == null
                ? ArticleLinks.of(page).map(link -> new Listed(link, link))
                : page.select(selector).stream().map(ListingReader::listed).filter(Objects::nonNull);
        // The picture of an article, its title and "read more" lead to the same page.
        Map<String, FeedEntry> entries = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        listed.map(ListingReader::entry)
                .filter(entry -> entry.link() != null)
                .forEach(entry -> entries.merge(identity(entry), entry, ListingReader::better));
        if (entries.isEmpty()) {
            throw new NotAFeedException(
                    selector == null ? "lists no articles" : "has nothing that the selector finds", true);
        }
        if (entries.size() > limits.entries()) {
            problems.add("only the first " + limits.entries() + " of " + entries.size() + " entries were read");
        }
        return FeedDocument.of(
                FeedKind.LISTING,
                PlainText.of(page.title()),
                address,
                entries.values().stream().limit(limits.entries()).toList(),
                problems);
    }

    /** A link and the element that has what is known of its article. */
    private record Listed(Element link, Element of) {}

    private static @Nullable Listed listed(Element found) {
        Element link = found.is("a[href]") ? found : found.selectFirst(HEADINGS);
        Element any = link == null ? found.selectFirst("a[href]") : link;
        return any == null ? null : new Listed(any, found);
    }

    private static FeedEntry entry(Listed listed) {
        Element time = listed.of.selectFirst("time[datetime]");
        return new EntryBuilder()
                .link(Links.resolve(listed.link.baseUri(), listed.link.attr("href")))
                .title(PlainText.of(listed.link.text()))
                .published(time == null ? null : PublishedTime.parse(time.attr("datetime")))
                .build();
    }

    private static String identity(FeedEntry entry) {
        return CanonicalUrl.of(entry.link()).map(CanonicalUrl::identity).orElse("");
    }

    private static FeedEntry better(FeedEntry one, FeedEntry other) {
        return length(one.title()) >= length(other.title()) ? one : other;
    }

    private static int length(@Nullable String title) {
        return title == null ? 0 : title.length();
    }
}
