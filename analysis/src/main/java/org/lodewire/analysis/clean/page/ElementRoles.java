package org.lodewire.analysis.clean.page;

import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Decides by the tag of an element, and by its attributes and children if need be, what it means for the lines. Stateless. */
final class ElementRoles {

    private static final Set<String> INVISIBLE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "select",
            "button",
            "input",
            "textarea",
            "head",
            "canvas",
            "rp",
            "rt",
            "audio",
            "video",
            "datalist",
            "dialog");
    /** Elements whose text is to be read letter by letter. */
    private static final Set<String> LITERAL = Set.of("code", "kbd", "samp", "tt");
    /** The longest mark of a footnote. */
    private static final int MAX_MARK = 5;

    private ElementRoles() {}

    /** Returns whether an element never contains text for a reader. The button of a heading that opens its section does. */
    static boolean isWithoutText(Element element) {
        String name = element.normalName();
        return INVISIBLE.contains(name) && !(name.equals("button") && isHeading(element.parent()));
    }

    private static boolean isHeading(@Nullable Element element) {
        return element != null && isHeading(element.normalName());
    }

    static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    static boolean isLiteral(String name) {
        return LITERAL.contains(name);
    }

    /** Returns whether an element is a hidden part of a paragraph. Hidden blocks are left to {@link HiddenText}. */
    static boolean isHiddenInline(Element element) {
        return element.normalName().equals("sup")
                ? isFootnoteMark(element)
                : !element.isBlock()
                        && element.attributesSize() > 0
                        && element.normalName().indexOf('-') < 0
                        && Concealment.concealsInline(element.attributes());
    }

    /** Returns whether a superscript is a link to a note of the page, whose number would join the word before it. */
    private static boolean isFootnoteMark(Element element) {
        Element link = element.firstElementChild();
        return link != null
                && link.normalName().equals("a")
                && link.attr("href").startsWith("#")
                && link.nextElementSibling() == null
                && link.childNodeSize() == 1
                && link.text().length() <= MAX_MARK;
    }

    /** Returns whether an {@code a} is a link: one without any address or script is a target or a leftover. */
    static boolean isLink(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        return attributes.hasKey("href")
                || attributes.size() > (attributes.hasKey("name") ? 1 : 0) + (attributes.hasKey("id") ? 1 : 0);
    }

    /** Returns whether an element has a piece of text that style sheets often show as a paragraph. */
    static boolean isPiece(String name) {
        return name.equals("span") || name.equals("font") || name.equals("label") || name.indexOf('-') > 0;
    }

    /** Returns whether an element usually contains paragraphs rather than text. */
    static boolean isContainer(String tag) {
        return switch (tag) {
            case "div", "section", "article", "main", "body", "blockquote", "pre" -> true;
            default -> false;
        };
    }

    static boolean opensRegion(Element element, String name) {
        return element.isBlock()
                || name.equals("body")
                || name.equals("time")
                || name.indexOf('-') > 0 && element.attributesSize() > 0 && Concealment.conceals(element.attributes());
    }

    /** Returns whether an element is a cell without blocks. Such cells are part of one line, their row. */
    static boolean isCellOfText(Element element, String name) {
        if (!name.equals("td") && !name.equals("th")) {
            return false;
        }
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.isBlock()) {
                return false;
            }
        }
        return true;
    }
}
