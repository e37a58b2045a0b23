package org.lodewire.producer.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Names of the elements of one document, with the usual prefix of their vocabulary, whatever prefix the document gives it:
 * {@code dc:date}, {@code content:encoded}. Elements of the root's own vocabulary, of RSS, of sitemaps and of no namespace have
 * no prefix. A prefix that a document uses and does not declare has its usual meaning. Immutable.
 */
final class Vocabulary {

    private static final String ATOM = "atom";
    private static final String RDF = "rdf";
    private static final String NONE = "";

    /** By namespace, without scheme, {@code www.} and the mark at its end, which documents confuse. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("my.netscape.com/rdf/simple/0.9", NONE),
            Map.entry("channel.netscape.com/rdf/simple/0.9", NONE),
            Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", NONE),
            Map.entry("purl.org/rss/1.0", NONE),
            Map.entry("backend.userland.com/rss", NONE),
            Map.entry("backend.userland.com/rss091", NONE),
            Map.entry("backend.userland.com/rss2", NONE),
            Map.entry("blogs.law.harvard.edu/tech/rss", NONE),
            Map.entry("sitemaps.org/schemas/sitemap/0.9", NONE),
            Map.entry("google.com/schemas/sitemap/0.84", NONE),
            Map.entry("google.com/schemas/sitemap/0.9", NONE),
            Map.entry("w3.org/2005/atom", ATOM),
            Map.entry("purl.org/atom/ns", ATOM),
            Map.entry("w3.org/1999/02/22-rdf-syntax-ns", RDF),
            Map.entry("w3.org/1999/xhtml", "xhtml"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("google.com/schemas/sitemap-news/0.9", "news"));

    private static final Set<String> USUAL = Set.copyOf(PREFIXES.values());

    private final String own;

    private Vocabulary(String own) {
        this.own = own;
    }

    /** The vocabulary of a document whose root element is this one. */
    static Vocabulary of(Element root) {
        String prefix = vocabulary(root, root.tag().prefix());
        return new Vocabulary(prefix.equals(RDF) ? NONE : prefix);
    }

    /** The name of an element in lower case. */
    String name(Element element) {
        String vocabulary = vocabulary(element, element.tag().prefix());
        String local = element.tag().localName();
        String name = vocabulary.isEmpty() || vocabulary.equals(own) ? local : vocabulary + ':' + local;
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether an element has this name, which has no prefix. */
    boolean isNamed(Element element, String name) {
        // Far cheaper than the name, and true of few elements.
        return element.tagName().endsWith(name) && name(element).equals(name);
    }

    /** Whether an element declares a namespace of RSS for the elements in it. */
    boolean isOfRss(Element element) {
        String bare = bare(element.attr("xmlns"));
        return !bare.isEmpty() && NONE.equals(PREFIXES.get(bare));
    }

    private static String vocabulary(Element element, String prefix) {
        String namespace = element.tag().namespace();
        String known = namespace.equals(Parser.NamespaceXml) ? null : PREFIXES.get(bare(namespace));
        if (prefix.isEmpty()) {
            return known == null ? NONE : known;
        }
        boolean base = known == null || known.isEmpty() || known.equals(ATOM);
        return base && (USUAL.contains(prefix) || !declares(element, prefix)) || known == null ? prefix : known;
    }

    private static boolean declares(Element element, String prefix) {
        String attribute = "xmlns:" + prefix;
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(attribute)) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String namespace) {
        String bare = namespace.strip().toLowerCase(Locale.ROOT);
        bare = bare.substring(bare.indexOf("://") < 0 ? 0 : bare.indexOf("://") + 3);
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        return bare.endsWith("/") || bare.endsWith("#") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
