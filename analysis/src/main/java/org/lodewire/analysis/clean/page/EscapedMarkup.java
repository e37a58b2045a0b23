package org.lodewire.analysis.clean.page;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Parses markup that a page shows as text because it was escaped once too often. Text with single tags rather is about them.
 * Stateless.
 */
final class EscapedMarkup {

    private static final int MAX_CHARACTERS = 1 << 18;
    private static final int MAX_NAME = 10;
    private static final Set<String> NAMES = Set.of(
            "p", "div", "span", "strong", "b", "em", "i", "u", "a", "ul", "ol", "li", "h2", "h3", "h4", "blockquote");

    private EscapedMarkup() {}

    /** Returns the body of the markup that a text consists of, without further escaped markup; null if it has none. */
    static @Nullable Element of(TextNode node) {
        String text = node.getWholeText();
        int close = text.indexOf("</");
        if (close < 0 || text.length() > MAX_CHARACTERS || isLiteral(node.parent())) {
            return null;
        }
        String name = name(text, close + 2);
        int open = NAMES.contains(name) ? text.indexOf("<" + name) : -1;
        boolean encloses =
                open >= 0 && open < close && text.substring(open, close).indexOf(' ') > 0;
        boolean marks = open >= 0 && open < close && !name.equals("p") && close - open > name.length() + 2;
        return encloses || marks ? Jsoup.parseBodyFragment(text).body() : null;
    }

    private static boolean isLiteral(@Nullable Node parent) {
        for (Node each = parent; each != null; each = each.parent()) {
            if (ElementRoles.isLiteral(each.normalName()) || each.normalName().equals("pre")) {
                return true;
            }
        }
        return false;
    }

    private static String name(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < MAX_NAME && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '>' ? text.substring(start, end) : "";
    }
}
