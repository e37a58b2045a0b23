package org.lodewire.producer.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ContentFormat;

/**
 * Reads Atom 1.0 (RFC 4287) and 0.3.
 *
 * @param address address of the document, or empty if unknown
 */
record AtomReader(String address, FeedLimits limits) {

    FeedDocument read(String text, RootElement root) throws NotAFeedException {
        EntryStream.Result result = EntryStream.read(text, root, "entry", this::entry, limits.entries());
        Vocabulary vocabulary = result.vocabulary();
        Fields fields = new Fields(result.root(), vocabulary);
        boolean declared = result.root().attributesSize() > 0;
        if (result.entries().isEmpty() && fields.isEmpty() && !declared) {
            throw new NotAFeedException("has a feed without a title, id or entry");
        }
        String base = Links.base(result.root(), address);
        return new FeedDocument(
                FeedKind.ATOM,
                title(fields),
                page(fields, base),
                related(fields, base, "self").findFirst().orElse(null),
                related(fields, base, "hub").toList(),
                blankToNull(result.root().attr("xml:lang")),
                RssPolling.of(fields, vocabulary),
                result.entries(),
                result.problems());
    }

    private FeedEntry entry(Element entry, Vocabulary vocabulary) {
        Fields fields = new Fields(entry, vocabulary);
        String base = Links.base(entry, address);
        String language = blankToNull(entry.attr("xml:lang"));
        Element content = fields.first("content", "content:encoded");
        Element summary = fields.first("summary", "description", "media:description");
        return new EntryBuilder()
                .guid(fields.value("id", "guid"))
                .link(page(fields, base))
                .title(title(fields))
                .author(Author.of(fields, "author", "dc:creator"))
                .published(fields.time("published", "issued", "dc:date", "pubdate", "created", "dcterms:issued"))
                .updated(fields.time("updated", "modified", "dcterms:modified"))
                .datedByUpdate()
                .language(language == null ? fields.value("dc:language") : language)
                .summary(summary == null ? null : text(summary))
                .content(content == null ? null : text(content))
                .enclosure(related(fields, base, "enclosure").findFirst().orElse(null))
                .build();
    }

    /** A title of type {@code text} is plain text by the standard; publishers escape it for HTML all the same. */
    private static @Nullable String title(Fields fields) {
        Element title = fields.first("title", "dc:title", "media:title");
        if (title == null) {
            return null;
        }
        FeedText text = text(title);
        return text == null ? null : PlainText.of(text.value());
    }

    /** The page: a link without a relation or with {@code alternate}, of which one to HTML takes precedence; else the address of the content. */
    private static @Nullable String page(Fields fields, String base) {
        List<Element> alternates = fields.all("link").stream()
                .filter(link -> isRelated(link, "alternate") || link.attr("rel").isBlank())
                .toList();
        Stream<String> original = Stream.ofNullable(fields.value("feedburner:origlink"));
        Stream<String> pages = alternates.stream().filter(AtomReader::isHtml).map(AtomReader::target);
        Stream<String> others = alternates.stream().map(AtomReader::target);
        Stream<String> contents = fields.all("content").stream().map(content -> content.attr("src"));
        return Stream.of(original, pages, others, contents)
                .flatMap(targets -> targets)
                .map(target -> Links.resolve(base, target))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String target(Element link) {
        return link.hasAttr("href") ? link.attr("href") : link.wholeText();
    }

    private static boolean isHtml(Element link) {
        return link.attr("type").toLowerCase(Locale.ROOT).contains("html");
    }

    private static boolean isRelated(Element link, String relation) {
        String given = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        return given.equals(relation) || given.equals("http://www.iana.org/assignments/relation/" + relation);
    }

    private static Stream<String> related(Fields fields, String base, String relation) {
        return fields.all("link").stream()
                .filter(link -> isRelated(link, relation))
                .map(link -> Links.resolve(base, link.attr("href")))
                .filter(Objects::nonNull);
    }

    /** A text construct or the content; null if it is blank, or is neither text nor HTML. */
    private static @Nullable FeedText text(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        if (type.equals("text") || type.equals("text/plain") && !mode.equals("base64")) {
            return Fields.text(element.wholeText(), ContentFormat.TEXT);
        }
        boolean html = type.contains("html");
        boolean other = type.indexOf('/') > 0 && !html && !type.startsWith("text/") && !type.endsWith("xml");
        if (mode.equals("base64") || other) {
            return decoded(element.wholeText(), type);
        }
        String markup = Fields.markup(element);
        return html ? Fields.text(markup, ContentFormat.HTML) : Fields.text(markup);
    }

    /** Text in base 64; other media, such as pictures, are no text. */
    private static @Nullable FeedText decoded(String text, String type) {
        if (!type.startsWith("text/") && !type.contains("html")) {
            return null;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            return type.contains("html") ? Fields.text(decoded, ContentFormat.HTML) : Fields.text(decoded);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
