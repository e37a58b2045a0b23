package org.lodewire.training.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.document.PlainText;

/**
 * Plain texts as simple programs take them from pages: all text of the element that is marked up as the article or the main part,
 * hidden text included, with a line for each block. Unlike the lines of a page in the clean stage, nothing else is read from the
 * markup. Stateless.
 */
final class PartText {

    /** A shorter element is not the main part. */
    private static final int MIN_CHARS = 400;

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "svg",
            "select",
            "option",
            "textarea",
            "canvas",
            "audio",
            "video",
            "math");

    private static final Set<String> BREAKS = Set.of("br", "hr", "td", "th", "caption", "legend", "summary");

    private PartText() {}

    /** Returns the part of a page: the longest article, the main element, or else all. Which of both varies by page. */
    static Element part(Document page, String id) {
        List<Element> parts = new ArrayList<>();
        page.select("article").stream()
                .max(Comparator.comparingInt(PartText::length))
                .ifPresent(parts::add);
        Element main = page.selectFirst("main, [role=main]");
        if (main != null) {
            parts.add(main);
        }
        parts.removeIf(part -> length(part) <= MIN_CHARS);
        return parts.isEmpty() ? page.body() : parts.get(Math.floorMod(id.hashCode(), parts.size()));
    }

    private static int length(Element element) {
        return element.text().length();
    }

    /** Returns the lines of an element. */
    static List<Line> lines(Element element) {
        StringBuilder text = new StringBuilder();
        append(element, text);
        return PlainText.lines(text.toString());
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) {
            boolean block = element.isBlock() || BREAKS.contains(element.normalName());
            text.append(block ? "\n" : "");
            element.childNodes().forEach(child -> append(child, text));
            text.append(block ? "\n" : "");
        }
    }
}
