package org.lodewire.producer.feed;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first element that says what a document is, wherever it begins: servers write warnings, and publishers comments and
 * blank lines, before it.
 *
 * @param name  its name as written, with its prefix
 * @param type  its name in lower case without a prefix
 * @param start where it begins
 */
record RootElement(String name, String type, int start) {

    private static final Set<String> TYPES =
            Set.of("rss", "rdf", "channel", "feed", "urlset", "sitemapindex", "html", "head", "body", "opml");

    /** A document has so many other elements before it at most. */
    private static final int MAX_TAGS = 200;

    private static final int MAX_NAME = 100;

    /** The element; the first element of any name if none is of a known type; null if there is no element at all. */
    static @Nullable RootElement find(String text) {
        RootElement first = null;
        int at = text.indexOf('<');
        for (int tags = 0; at >= 0 && tags < MAX_TAGS; at = text.indexOf('<', at)) {
            if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<![CDATA[", at)) {
                at = after(text, "]]>", at);
            } else if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
                return new RootElement("html", "html", at);
            } else {
                RootElement element = at(text, at);
                if (element != null && TYPES.contains(element.type)) {
                    return element;
                }
                first = first == null ? element : first;
                tags++;
                at++;
            }
        }
        return first;
    }

    private static int after(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length();
    }

    private static @Nullable RootElement at(String text, int start) {
        int end = start + 1;
        while (end < text.length() && end - start <= MAX_NAME && isOfName(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start + 1, end);
        if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
            return null;
        }
        String type = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return new RootElement(name, type, start);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    /** Whether it begins a page. */
    boolean isPage() {
        return type.equals("html") || type.equals("head") || type.equals("body");
    }
}
