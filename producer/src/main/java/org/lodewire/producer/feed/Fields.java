package org.lodewire.producer.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.schemas.time.PublishedTime;

/** The child elements of an entry or a feed, by their names in the document's vocabulary. Immutable. */
final class Fields {

    /** No time and no address needs more, in UTF-16 units. */
    private static final int MAX_VALUE = 10_000;

    private final Map<String, List<Element>> children = new HashMap<>();

    Fields(Element parent, Vocabulary vocabulary) {
        for (Element child : parent.children()) {
            children.computeIfAbsent(vocabulary.name(child), name -> new ArrayList<>())
                    .add(child);
        }
    }

    /** Whether there are no children. */
    boolean isEmpty() {
        return children.isEmpty();
    }

    /** All children of this name, in the order of the document. */
    List<Element> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** The first child with content that has one of these names, of which an earlier one takes precedence; null if there is none. */
    @Nullable
    Element first(String... names) {
        for (String name : names) {
            for (Element child : all(name)) {
                if (child.childNodeSize() > 0 && !child.wholeText().isBlank()) {
                    return child;
                }
            }
        }
        return null;
    }

    /** The text of the first such child in one line, as written; null if there is none. */
    @Nullable
    String value(String... names) {
        Element child = first(names);
        return child == null ? null : SafeText.oneLine(SafeText.cut(PlainText.unwrapped(child.wholeText()), MAX_VALUE));
    }

    /** The text of the first such child as plain text in one line; null if there is none. */
    @Nullable
    String plain(String... names) {
        Element child = first(names);
        return child == null ? null : PlainText.of(child.wholeText());
    }

    /** The first time that can be read; else the first that there is; null if there is none. */
    @Nullable
    PublishedTime time(String... names) {
        PublishedTime unread = null;
        for (String name : names) {
            String value = value(name);
            PublishedTime time = value == null ? null : PublishedTime.parse(value);
            if (time != null && time.time() != null) {
                return time;
            }
            unread = unread == null ? time : unread;
        }
        return unread;
    }

    /** The content of the first such child, which is HTML if it has tags; null if there is none. */
    @Nullable
    FeedText text(String... names) {
        Element child = first(names);
        return child == null ? null : text(markup(child));
    }

    /** A text, which is HTML if it has tags or character references; null if it is blank. */
    static @Nullable FeedText text(String markup) {
        boolean html = markup.indexOf('&') >= 0 || PlainText.hasTags(markup);
        return text(markup, html ? ContentFormat.HTML : ContentFormat.TEXT);
    }

    /** A text; null if it is blank. */
    static @Nullable FeedText text(String value, ContentFormat format) {
        String text = SafeText.wellFormed(value.strip());
        return text.isEmpty() ? null : new FeedText(text, format);
    }

    /** The content of an element, of which publishers forget to escape the markup. */
    static String markup(Element element) {
        return element.childrenSize() == 0
                ? PlainText.unwrapped(element.wholeText())
                : element.childNodes().stream()
                        .map(node -> node instanceof CDataNode data ? data.getWholeText() : node.outerHtml())
                        .collect(Collectors.joining());
    }
}
