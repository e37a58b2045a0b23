package org.lodewire.producer.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS of all versions: 0.90 and 1.0, in which entries stand beside the channel, and 0.91 to 2.0, in which they stand in
 * it, with the modules that are in use.
 *
 * @param address address of the document, or empty if unknown
 */
record RssReader(String address, FeedLimits limits) {

    private static final String ITEM = "item";

    FeedDocument read(String text, RootElement root) throws NotAFeedException {
        EntryStream.Result result = EntryStream.read(text, root, ITEM, this::entry, limits.entries());
        Vocabulary vocabulary = result.vocabulary();
        Element channel = channel(result.root(), vocabulary);
        boolean other = root.type().equals("rdf") && !vocabulary.isOfRss(result.root());
        if (channel == null && result.entries().isEmpty() && other) {
            throw new NotAFeedException("is RDF without a channel, and no feed");
        }
        Element head = channel == null ? result.root() : channel;
        Fields fields = new Fields(head, vocabulary);
        String base = Links.base(head, address);
        return new FeedDocument(
                FeedKind.RSS,
                fields.plain("title", "dc:title", "itunes:title"),
                link(fields, base),
                related(fields, base, "self").stream().findFirst().orElse(null),
                related(fields, base, "hub"),
                fields.value("language", "dc:language"),
                RssPolling.of(fields, vocabulary),
                result.entries(),
                result.problems());
    }

    private static @Nullable Element channel(Element root, Vocabulary vocabulary) {
        if (vocabulary.isNamed(root, "channel")) {
            return root;
        }
        return root.children().stream()
                .filter(child -> vocabulary.isNamed(child, "channel"))
                .findFirst()
                .orElse(null);
    }

    private FeedEntry entry(Element item, Vocabulary vocabulary) {
        Fields fields = new Fields(item, vocabulary);
        String base = Links.base(item, address);
        String about = item.attr("rdf:about");
        String link = link(fields, base);
        return new EntryBuilder()
                .guid(fields.value("dc:identifier"))
                .guid(about)
                .guid(fields.value("guid", "atom:id", "id"))
                .link(link == null ? Links.resolve(base, about) : link)
                .title(fields.plain("title", "dc:title", "media:title", "itunes:title"))
                .author(Author.of(fields, "dc:creator", "author", "itunes:author", "atom:author", "media:credit"))
                .published(fields.time(
                        "pubdate",
                        "dc:date",
                        "dcterms:issued",
                        "dcterms:created",
                        "atom:published",
                        "published",
                        "issued",
                        "date"))
                .updated(fields.time("atom:updated", "dcterms:modified", "updated", "modified", "lastbuilddate"))
                .datedByUpdate()
                .language(fields.value("dc:language", "language"))
                .summary(fields.text(
                        "description",
                        "atom:summary",
                        "summary",
                        "dc:description",
                        "itunes:summary",
                        "media:description"))
                .content(fields.text(
                        "content:encoded", "xhtml:body", "xhtml:div", "atom:content", "content", "fulltext"))
                .enclosure(enclosure(fields, base))
                .build();
    }

    /** The page of an entry or of the channel. */
    private static @Nullable String link(Fields fields, String base) {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(fields.value("feedburner:origlink"));
        fields.all("link")
                .forEach(link -> candidates.add(
                        link.hasAttr("href") && isAlternate(link) ? link.attr("href") : link.wholeText()));
        fields.all("atom:link").stream()
                .filter(RssReader::isAlternate)
                .forEach(link -> candidates.add(link.attr("href")));
        fields.all("guid").stream()
                .filter(RssReader::isPermanentLink)
                .forEach(guid -> candidates.add(guid.wholeText()));
        return candidates.stream()
                .map(candidate -> Links.resolve(base, candidate))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAlternate(Element link) {
        String relation = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        return relation.isEmpty() || relation.equals("alternate");
    }

    /** An id is an address unless the feed denies it, but many that say nothing are none. */
    private static boolean isPermanentLink(Element guid) {
        String id = guid.wholeText().strip();
        return !guid.attr("ispermalink").equalsIgnoreCase("false")
                && (id.regionMatches(true, 0, "http://", 0, 7) || id.regionMatches(true, 0, "https://", 0, 8));
    }

    private static List<String> related(Fields fields, String base, String relation) {
        List<Element> links = new ArrayList<>(fields.all("atom:link"));
        links.addAll(fields.all("link"));
        return links.stream()
                .filter(link -> link.attr("rel").strip().equalsIgnoreCase(relation))
                .map(link -> Links.resolve(base, link.attr("href")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String enclosure(Fields fields, String base) {
        List<Element> files = new ArrayList<>(fields.all("enclosure"));
        files.addAll(fields.all("media:content"));
        return files.stream()
                .map(file -> Links.resolve(base, file.attr("url")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
