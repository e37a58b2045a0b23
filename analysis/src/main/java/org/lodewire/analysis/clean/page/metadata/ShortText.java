package org.lodewire.analysis.clean.page.metadata;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.PlainText;

/** Extracts the beginning of an element's text, at a bounded cost. For one thread and one element. */
final class ShortText implements NodeFilter {

    static final int MAX_LENGTH = 500;
    private static final int MAX_NODES = 500;

    private final StringBuilder text = new StringBuilder();
    private int nodes;

    private ShortText() {}

    /** The beginning of the text of an element, normalized; null if it is empty. */
    static @Nullable String of(Element element) {
        ShortText found = new ShortText();
        NodeTraversor.filter(found, element);
        return of(found.text.toString());
    }

    /** The beginning of a text, normalized; null if it is empty. */
    static @Nullable String of(String text) {
        String clean = PlainText.normalise(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        return clean.isEmpty() ? null : clean;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(
                    words.getWholeText(),
                    0,
                    Math.min(MAX_LENGTH + 1, words.getWholeText().length()));
        } else if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            text.append(' ');
        }
        return ++nodes > MAX_NODES || text.length() > MAX_LENGTH ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
