package org.lodewire.analysis.clean.page.metadata;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The time that an element states, as written. Stateless. */
final class TimeValue {

    private static final List<String> DATA = List.of(
            "data-datetime",
            "data-date",
            "data-published",
            "data-publish-date",
            "data-timestamp",
            "data-time",
            "data-pubdate");
    private static final int MAX_TEXT = 100;

    private TimeValue() {}

    /** The value for programs, else the text; null if there is none, or none as short as that of a date. */
    static @Nullable String of(Element element) {
        for (String attribute : List.of("datetime", "content")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        if (element.normalName().equals("abbr")) {
            return element.attr("title").isBlank() ? null : element.attr("title");
        }
        String data = ofData(element);
        String text = data != null ? data : ShortText.of(element);
        return text == null || text.length() > MAX_TEXT ? null : text;
    }

    /** Whether the value is for programs, and not what a reader sees. */
    static boolean isDeclared(Element element) {
        return element.hasAttr("datetime")
                || element.hasAttr("content")
                || element.normalName().equals("abbr")
                || ofData(element) != null;
    }

    /** The value in an attribute for scripts, null if there is none. */
    static @Nullable String ofData(Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        for (String name : DATA) {
            String value = element.attributes().get(name);
            if (!value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
