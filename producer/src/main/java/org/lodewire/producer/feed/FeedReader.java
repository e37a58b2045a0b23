package org.lodewire.producer.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds and sitemaps of all kinds. What a document is follows from its content alone: servers name the wrong media type
 * too often. Tolerant: a document is refused only if it is none of them; what is wrong in it costs the field that it is in.
 * Time and memory are in proportion to the length of the document. Immutable and thread-safe.
 */
public final class FeedReader {

    private final FeedLimits limits;

    public FeedReader(FeedLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document.
     *
     * @param body      the bytes, which may be compressed with gzip
     * @param mediaType as the server gives it, of which only the charset is used; null if unknown
     * @param address   absolute address of the document, against which links are resolved; null if unknown
     * @throws NotAFeedException if it is no feed and no sitemap
     */
    public FeedDocument read(byte[] body, @Nullable String mediaType, @Nullable String address)
            throws NotAFeedException {
        Unpacked unpacked = Unpacked.of(body, limits.bytes());
        String text = Characters.decode(unpacked.bytes(), mediaType);
        FeedDocument document = address == null ? selfAddressed(text) : document(text, address);
        List<String> problems = new ArrayList<>(document.problems());
        if (unpacked.problem() != null) {
            problems.add(unpacked.problem());
        }
        return document.with(distinct(document.entries()), problems);
    }

    /** A document of unknown address is at the one that it gives as its own, else near its home. */
    private FeedDocument selfAddressed(String text) throws NotAFeedException {
        FeedDocument document = document(text, "");
        String address = document.self() == null ? document.home() : document.self();
        return address == null ? document : document(text, address);
    }

    private FeedDocument document(String text, String address) throws NotAFeedException {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new NotAFeedException("is empty");
        }
        if (isJson(stripped)) {
            return new JsonFeedReader(address, limits).read(stripped);
        }
        RootElement root = RootElement.find(text);
        if (root != null) {
            switch (root.type()) {
                case "rss", "rdf", "channel" -> {
                    return new RssReader(address, limits).read(text, root);
                }
                case "feed" -> {
                    return new AtomReader(address, limits).read(text, root);
                }
                case "urlset", "sitemapindex" -> {
                    return new SitemapReader(address, limits).read(text, root);
                }
                default -> {}
            }
        }
        return new TextSitemapReader(limits).read(text).orElseThrow(() -> refused(root));
    }

    private static boolean isJson(String text) {
        char first = text.charAt(0);
        boolean comment = text.startsWith("//") || text.startsWith("/*");
        return first == '{' || first == '[' || comment && text.indexOf('{') > 0;
    }

    private static NotAFeedException refused(@Nullable RootElement root) {
        if (root == null) {
            return new NotAFeedException("is no feed, sitemap or page");
        }
        if (root.isPage()) {
            return new NotAFeedException("is an HTML page and no feed", true);
        }
        return root.type().equals("opml")
                ? new NotAFeedException("is OPML, a list of feeds, and no feed")
                : new NotAFeedException("has the root element " + root.name() + " and is no feed");
    }

    /** Identifies entries with the same guid and different links by their links: some feeds give all their entries one guid. */
    private static List<FeedEntry> distinct(List<FeedEntry> entries) {
        Map<String, Set<String>> links = entries.stream()
                .filter(entry -> entry.guid() != null && entry.link() != null)
                .collect(Collectors.groupingBy(
                        FeedEntry::identity, Collectors.mapping(FeedEntry::link, Collectors.toSet())));
        Function<FeedEntry, FeedEntry> identified = entry -> entry.link() != null
                        && links.getOrDefault(entry.identity(), Set.of()).size() > 1
                ? entry.withIdentity(entry.link())
                : entry;
        return entries.stream().map(identified).toList();
    }
}
