package org.lodewire.analysis.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.lodewire.analysis.definition.TextList;
import org.lodewire.schemas.FeedDefinition;

/**
 * Writes feeds as OPML 2.0. Tags become folders, one in another, and what OPML has no attribute for is in attributes of our
 * own, so that {@link OpmlReader} makes the same definitions of it. Stateless.
 */
public final class OpmlWriter {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static final String INDENT = "  ";

    private OpmlWriter() {}

    /** The document for feeds, in their order, to be written as UTF-8. */
    public static String write(Collection<FeedDefinition> feeds) {
        Document document = new Document("", "");
        document.parser(Parser.xmlParser());
        document.outputSettings().syntax(Syntax.xml).prettyPrint(false);
        Element root = child(document, "opml").attr("version", "2.0").attr("xmlns:lodewire", Opml.NAMESPACE);
        child(child(root, "head"), "title").text("Feeds of Lodewire");
        Element body = child(root, "body");
        Map<List<String>, Element> folders = new HashMap<>(Map.of(List.of(), body));
        for (FeedDefinition feed : feeds) {
            describe(feed, child(folder(tags(feed), folders), Opml.OUTLINE));
        }
        indent(root, "\n");
        return DECLARATION + document.outerHtml() + "\n";
    }

    /** Gives each element a line of its own: the library's own way of printing puts siblings into one. */
    private static void indent(Element element, String lineBreak) {
        List<Element> children = List.copyOf(element.children());
        for (Element child : children) {
            child.before(new TextNode(lineBreak + INDENT));
            indent(child, lineBreak + INDENT);
        }
        if (!children.isEmpty()) {
            element.appendChild(new TextNode(lineBreak));
        }
    }

    /** The tags of a feed; any producer may have written it, with any number. */
    private static List<String> tags(FeedDefinition feed) {
        return feed.getTags().stream().limit(TextList.TAGS.max()).toList();
    }

    private static Element child(Element parent, String name) {
        Element child = new Element(name, Parser.NamespaceXml);
        parent.appendChild(child);
        return child;
    }

    /** The folder of tags, each in that of the tag before it; it is made if it is not there. */
    private static Element folder(List<String> tags, Map<List<String>, Element> folders) {
        Element there = folders.get(tags);
        if (there != null) {
            return there;
        }
        int last = tags.size() - 1;
        Element folder =
                child(folder(tags.subList(0, last), folders), Opml.OUTLINE).attr(Opml.TEXT, printable(tags.get(last)));
        folders.put(tags, folder);
        return folder;
    }

    private static void describe(FeedDefinition feed, Element outline) {
        ObjectNode fields = FeedFields.of(feed);
        outline.attr(Opml.TEXT, printable(feed.getLabel() == null ? feed.getId() : feed.getLabel()));
        if (feed.getLabel() != null) {
            outline.attr(Opml.TITLE, printable(feed.getLabel()));
        }
        outline.attr("type", "rss").attr(Opml.URL, printable(feed.getUrl()));
        if (feed.getLanguage() != null) {
            outline.attr(Opml.LANGUAGE, printable(feed.getLanguage()));
        }
        outline.attr(Opml.PREFIX + "id", feed.getId());
        names().forEach(name -> {
            JsonNode value = fields.get(name);
            if (value != null) {
                outline.attr(Opml.PREFIX + name, printable(value.isTextual() ? value.textValue() : value.toString()));
            }
        });
    }

    private static Stream<String> names() {
        return Stream.of(Opml.SETTINGS, Opml.LISTS).flatMap(List::stream);
    }

    /** XML has no way to write most control characters. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
