package org.lodewire.analysis.clean.page.metadata;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.lodewire.analysis.clean.document.PlainText;

/** The beginning of an element's text, at a cost that does not depend on the element. Belongs to one thread. */
final class ShortText implements NodeFilter {

    static final int LONGEST = 500;
    private static final int MAX_NODES = 500;

    private final StringBuilder text = new StringBuilder();
    private int nodes;

    private ShortText() {}

    /** Normalised; null if there is none. */
    static String of(Element element) {
        ShortText found = new ShortText();
        NodeTraversor.filter(found, element);
        return of(found.text.toString());
    }

    /** The beginning of a text, normalised; null if nothing is left. */
    static String of(String text) {
        String clean = PlainText.normalise(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return clean.isEmpty() ? null : clean;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(
                    words.getWholeText(),
                    0,
                    Math.min(LONGEST + 1, words.getWholeText().length()));
        } else if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            text.append(' ');
        }
        return ++nodes > MAX_NODES || text.length() > LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
