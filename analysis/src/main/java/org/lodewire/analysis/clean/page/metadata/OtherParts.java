package org.lodewire.analysis.clean.page.metadata;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.lodewire.analysis.clean.page.ClassNames;

/**
 * The parts of a page that do not belong to its article: comments, related items, navigation, asides, events. Remembers what was
 * said of an element, as the elements around those that are asked for are mostly the same. For one thread and one page.
 */
final class OtherParts {

    private static final int MAX_LEVELS = 100;
    /** Length of an aside that has the date and little else. */
    private static final int MAX_META = 60;

    private static final Set<String> NEVER_OUTSIDE = Set.of("html", "body", "main");
    /** Beginnings of the words in names of elements that do not belong to the article. */
    private static final List<String> OUTSIDE = List.of(
            "comment",
            "disqus",
            "replies",
            "respond",
            "related",
            "recommend",
            "recirc",
            "popular",
            "mostread",
            "most-read",
            "most_read",
            "trending",
            "sidebar",
            "widget",
            "teaser",
            "readnext",
            "read-next",
            "upnext",
            "up-next",
            "more-",
            "morenews",
            "latest",
            "newsletter",
            "promo",
            "outbrain",
            "taboola",
            "carousel",
            "breadcrumb",
            "footer",
            "copyright",
            "event",
            "calendar",
            "ticker",
            "masthead",
            "topbar",
            "top-bar");

    /** Those of the beginnings. */
    private static final String FIRST_LETTERS =
            OUTSIDE.stream().map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining());

    private final Set<Element> around;
    private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

    /** @param around the elements around the headlines, by identity */
    OtherParts(Set<Element> around) {
        this.around = around;
    }

    /** Whether an element around this one, or this one itself, is such a part and not around a headline. */
    boolean contain(Element element) {
        Element at = element;
        for (int level = 0; at != null && level < MAX_LEVELS && !around.contains(at); level++) {
            if (NEVER_OUTSIDE.contains(at.normalName())) {
                break;
            }
            if (known.computeIfAbsent(at, OtherParts::isOther)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isOther(Element element) {
        String tag = element.normalName();
        // The footer of an article has its date, that of the page has not.
        return tag.equals("footer") && element.closest("article") == null
                || tag.equals("nav")
                || tag.equals("figure")
                || tag.equals("aside") && !isMeta(element)
                || isOutsideByName(element);
    }

    private static boolean isMeta(Element aside) {
        String name = aside.className();
        String text = ShortText.of(aside);
        return text != null && text.length() <= MAX_META
                || name.contains("meta")
                || name.contains("info")
                || name.contains("byline")
                || name.contains("date");
    }

    private static boolean isOutsideByName(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        String role = attributes.get("role");
        String type = attributes.get("itemtype");
        return role.equals("complementary")
                || role.equals("contentinfo")
                || role.equals("navigation")
                || type.endsWith("Comment")
                || type.endsWith("UserComments")
                || isOutside(attributes.get("id"))
                || ClassNames.any(attributes.get("class"), OtherParts::isOutside);
    }

    private static boolean isOutside(String classes, int start, int end) {
        return mayBeOutside(classes.charAt(start)) && isOutside(classes.substring(start, end));
    }

    private static boolean isOutside(String name) {
        if (name.isEmpty() || !mayBeOutside(name.charAt(0))) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String beginning : OUTSIDE) {
            if (lower.startsWith(beginning)) {
                return !lower.endsWith("open") && !lower.endsWith("closed");
            }
        }
        return false;
    }

    /** Returns false for the first characters of most names that are not outside. */
    private static boolean mayBeOutside(char first) {
        return first > 127 || FIRST_LETTERS.indexOf(first | 0x20) >= 0;
    }
}
