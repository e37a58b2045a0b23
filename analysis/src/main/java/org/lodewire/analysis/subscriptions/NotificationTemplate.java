package org.lodewire.analysis.subscriptions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodewire.schemas.text.SimilarNames;

/**
 * The text of a notification with fields of the alert in double braces, such as {@code {{topic}}}: a small part of Mustache,
 * without sections, so that no template can loop or fail. Stateless.
 */
public final class NotificationTemplate {

    /** The fields, in the order in which messages list them. */
    public static final List<String> FIELDS = List.of(
            "topic",
            "label",
            "rule",
            "kind",
            "state",
            "severity",
            "tags",
            "summary",
            "at",
            "raised-at",
            "window",
            "measure",
            "observed",
            "expected",
            "score",
            "title",
            "source",
            "url",
            "snippet",
            "id");

    static final int MAX_LENGTH = 4_000;
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private NotificationTemplate() {}

    /** What is wrong with a template, and the remedy; empty if nothing is. */
    static Optional<String> fault(String template) {
        for (int open = template.indexOf(OPEN); open >= 0; open = template.indexOf(OPEN, open + 1)) {
            int close = template.indexOf(CLOSE, open);
            if (close < 0) {
                return Optional.of("has " + OPEN + " at character " + (open + 1) + " without " + CLOSE);
            }
            String name = name(template, open, close);
            if (!FIELDS.contains(name)) {
                List<String> similar = SimilarNames.of(name, FIELDS);
                return Optional.of("has {{" + name + "}} at character " + (open + 1)
                        + ", which is not a field of an alert"
                        + (similar.isEmpty() ? "" : " (did you mean " + String.join(" or ", similar) + "?)")
                        + "; its fields are " + String.join(", ", FIELDS));
            }
        }
        return Optional.empty();
    }

    private static String name(String template, int open, int close) {
        return template.substring(open + OPEN.length(), close).strip();
    }

    /**
     * Puts values into a template. A field without a value becomes empty. Values are not searched for fields.
     *
     * @param template one without fault; of another one, what is not a field stays as it is
     * @param maxLength the result is cut there
     */
    public static String fill(String template, Map<String, String> values, int maxLength) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (text.length() <= maxLength) {
            int open = template.indexOf(OPEN, from);
            int close = open < 0 ? -1 : template.indexOf(CLOSE, open);
            if (close < 0) {
                text.append(template, from, template.length());
                break;
            }
            String name = name(template, open, close);
            text.append(template, from, open);
            text.append(FIELDS.contains(name) ? values.getOrDefault(name, "") : template.substring(open, close + 2));
            from = close + CLOSE.length();
        }
        return text.length() <= maxLength ? text.toString() : text.substring(0, maxLength);
    }
}
