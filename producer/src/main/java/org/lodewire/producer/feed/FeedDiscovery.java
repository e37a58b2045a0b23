package org.lodewire.producer.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the feeds that a page names. */
public final class FeedDiscovery {

    private static final int MAX_FEEDS = 50;
    private static final int MAX_LINKS = 5_000;

    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/xml",
            "text/xml");

    private FeedDiscovery() {}

    /**
     * The feeds that a page names: those that it declares with {@code <link rel=alternate>} or {@code rel=feed}, then those that
     * it links to by their usual names. Feeds of comments come last.
     *
     * @param body      the bytes of a page
     * @param mediaType as the server gives it, of which only the charset is used; null if unknown
     * @param address   absolute address of the page; null if unknown
     * @return at most 50 feeds, each once
     */
    public static List<FeedLink> find(byte[] body, @Nullable String mediaType, @Nullable String address) {
        Document page = Page.parse(body, mediaType, address);
        Map<String, FeedLink> found = new LinkedHashMap<>();
        page.select("link[href]").stream()
                .limit(MAX_LINKS)
                .filter(FeedDiscovery::isDeclared)
                .forEach(link -> add(link, link.attr("title"), found));
        page.select("a[href]").stream()
                .limit(MAX_LINKS)
                .filter(FeedDiscovery::looksLikeFeed)
                .forEach(link -> add(link, link.text(), found));
        List<FeedLink> feeds = new ArrayList<>(found.values());
        feeds.sort(Comparator.comparing(FeedDiscovery::isOfComments));
        return feeds.size() > MAX_FEEDS ? feeds.subList(0, MAX_FEEDS) : feeds;
    }

    private static void add(Element link, String title, Map<String, FeedLink> found) {
        String url = Links.resolve(link.baseUri(), link.attr("href"));
        if (url != null) {
            String type = type(link);
            found.putIfAbsent(url, new FeedLink(url, PlainText.of(title), type.isEmpty() ? null : type));
        }
    }

    private static String type(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        return (type.indexOf(';') < 0 ? type : type.substring(0, type.indexOf(';'))).strip();
    }

    /** An alternate without one of the types is the page in another language or for another device. */
    private static boolean isDeclared(Element link) {
        List<String> relations =
                List.of(link.attr("rel").strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return relations.contains("feed") || relations.contains("alternate") && FEED_TYPES.contains(type(link));
    }

    private static boolean looksLikeFeed(Element link) {
        String href = link.attr("href").strip().toLowerCase(Locale.ROOT);
        int end = Math.max(href.indexOf('?'), href.indexOf('#'));
        String path = end < 0 ? href : href.substring(0, end);
        return FEED_TYPES.contains(type(link))
                || path.endsWith(".rss")
                || path.endsWith(".atom")
                || path.endsWith(".rdf")
                || path.endsWith("/rss")
                || path.endsWith("/rss/")
                || path.endsWith("/atom")
                || path.endsWith("/feed")
                || path.endsWith("/feed/")
                || path.endsWith("rss.xml")
                || path.endsWith("feed.xml")
                || path.endsWith("atom.xml")
                || path.endsWith("index.xml")
                || path.endsWith("feed.json");
    }

    private static boolean isOfComments(FeedLink feed) {
        String title = feed.title() == null ? "" : feed.title().toLowerCase(Locale.ROOT);
        return title.contains("comment") || feed.url().toLowerCase(Locale.ROOT).contains("/comments/");
    }
}
