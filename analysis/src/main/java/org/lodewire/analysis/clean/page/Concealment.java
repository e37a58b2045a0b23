package org.lodewire.analysis.clean.page;

import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Decides by the attributes of an element whether browsers conceal it from sight. Stateless.
 */
final class Concealment {

    private static final int MAX_STYLE = 400;
    private static final int MAX_CLASS = 400;
    private static final int MAX_CONTROL_DEPTH = 4;

    /** Classes that conceal an element in the usual frameworks and conventions. */
    private static final Set<String> CONCEALING = Set.of(
            "hidden",
            "hide",
            "is-hidden",
            "u-hidden",
            "d-none",
            "invisible",
            "sr-only",
            "sronly",
            "is-sr-only",
            "screen-reader",
            "screen-reader-only",
            "screen-reader-text",
            "screenreader",
            "screenreader-only",
            "screenreader-text",
            "show-for-sr",
            "visually-hidden",
            "visuallyhidden",
            "visually-hide",
            "u-visually-hidden",
            "u-sr-only",
            "a11y-hidden",
            "a11y-text",
            "assistive-text",
            "hidden-visually",
            "hide-visually",
            "is-visually-hidden",
            "element-invisible",
            "element-hidden",
            "offscreen",
            "off-screen",
            "u-offscreen",
            "clip-text",
            "js-hidden",
            "nodisplay",
            "no-display",
            "display-none",
            "displaynone",
            "print-only",
            "modal");

    /** The lengths of these, a bit for each, by the first character. */
    private static final long[] LENGTHS_BY_FIRST = new long[128];

    static {
        CONCEALING.forEach(name -> LENGTHS_BY_FIRST[name.charAt(0)] |= 1L << name.length());
    }

    /** Words in the classes of parts that a reader opens: the answers of a list of questions, tabs. */
    private static final Set<String> OPENED = Set.of(
            "accordion",
            "accordions",
            "answer",
            "collapse",
            "collapsible",
            "collapsed",
            "details",
            "expand",
            "expandable",
            "expander",
            "faq",
            "faqs",
            "panel",
            "tab",
            "tabs",
            "tabpanel",
            "tabcontent",
            "toggle",
            "toggles");

    private Concealment() {}

    /** Returns whether the attributes of an element hide it, be it until a reader opens it; a feature of the model. */
    static boolean hides(Attributes attributes) {
        return attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true")
                || isDisplayNone(attributes.get("style"));
    }

    private static boolean isDisplayNone(String style) {
        int at = style.indexOf("display");
        int colon = at < 0 || style.length() > MAX_STYLE ? -1 : style.indexOf(':', at);
        return colon > 0 && style.substring(colon + 1).strip().startsWith("none");
    }

    /**
     * Returns whether the attributes of an element conceal it for good: a part that a reader can open is none, nor a part
     * that React streams and shows when it is complete.
     */
    static boolean conceals(Attributes attributes) {
        return isConcealed(attributes) && !isOpened(attributes);
    }

    /** Returns whether the element before a concealed one opens it: the button above an answer. */
    static boolean isOpenedBefore(Element element) {
        Element before = element.previousElementSibling();
        for (int depth = 0; before != null && depth < MAX_CONTROL_DEPTH; depth++) {
            if (before.hasAttr("aria-expanded") || before.hasAttr("aria-controls")) {
                return true;
            }
            before = before.firstElementChild();
        }
        return false;
    }

    /** Returns whether a reader can open an element with these attributes: a tab, an answer below its question. */
    static boolean isOpened(Attributes attributes) {
        String id = attributes.get("id");
        return id.startsWith("S:")
                || attributes.get("role").equals("tabpanel")
                || ElementNames.words(shortened(attributes.get("class"))).stream()
                        .anyMatch(OPENED::contains)
                || ElementNames.words(shortened(id)).stream().anyMatch(OPENED::contains);
    }

    private static String shortened(String name) {
        return name.length() > MAX_CLASS ? name.substring(0, MAX_CLASS) : name;
    }

    private static boolean isConcealed(Attributes attributes) {
        return byAttribute(attributes)
                || attributes.get("aria-hidden").equals("true")
                || attributes.get("aria-modal").equals("true")
                || attributes.get("role").equals("dialog")
                || attributes.get("role").equals("alertdialog")
                || attributes.get("role").equals("tooltip")
                || attributes.get("layout").equals("nodisplay")
                || attributes.hasKey("popover")
                || attributes.hasKey("inert")
                || StyleDeclarations.conceal(attributes.get("style"))
                || byClass(attributes.get("class"));
    }

    /**
     * Returns whether the attributes conceal a part of a sentence. {@code aria-hidden} does not: what it keeps from screen
     * readers, such as a large initial, is visible.
     */
    static boolean concealsInline(Attributes attributes) {
        return byAttribute(attributes)
                || StyleDeclarations.conceal(attributes.get("style"))
                || byClass(attributes.get("class"));
    }

    /** Text that a search in the page reveals is part of the page. */
    private static boolean byAttribute(Attributes attributes) {
        return attributes.hasKey("hidden") && !attributes.get("hidden").equalsIgnoreCase("until-found");
    }

    /** Returns whether one of the classes conceals, and none shows the element again on wide screens. */
    static boolean byClass(String classes) {
        // Few elements have such a class: only for these is it seen whether another one is responsive.
        return !classes.isEmpty()
                && classes.length() <= MAX_CLASS
                && ClassNames.any(classes, Concealment::conceals)
                && !ClassNames.any(classes, (all, start, end) -> isResponsive(all.substring(start, end)));
    }

    /** Returns false for most names that do not conceal: by their lengths and first characters. */
    private static boolean mayConceal(String classes, int start, int end) {
        char first = classes.charAt(start);
        return first < LENGTHS_BY_FIRST.length && (LENGTHS_BY_FIRST[first] >>> (end - start) & 1) != 0;
    }

    private static boolean conceals(String classes, int start, int end) {
        return mayConceal(classes, start, end) && CONCEALING.contains(classes.substring(start, end));
    }

    /** Returns whether a class applies on some screens only: "md:block", "d-lg-flex", "visible-md", "sr-only-focusable". */
    static boolean isResponsive(String name) {
        return name.indexOf(':') > 0
                || name.startsWith("visible-")
                || name.startsWith("show-for-") && !name.equals("show-for-sr")
                || name.endsWith("-focusable")
                || name.startsWith("d-") && !name.startsWith("d-print") && name.indexOf('-', 2) > 0;
    }
}
