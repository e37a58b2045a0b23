package org.lodewire.subscriptions.page.model;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.schemas.text.DisplayText;

/**
 * A text, parts of which are marked.
 *
 * @param parts its parts in order
 */
public record Marked(List<Part> parts) {

    /**
     * A part.
     *
     * @param text   its text
     * @param marked whether it is a mention
     */
    public record Part(String text, boolean marked) {}

    public Marked {
        parts = List.copyOf(parts);
    }

    /** A text of which nothing is marked. */
    static Marked plain(String text) {
        return text.isEmpty() ? new Marked(List.of()) : new Marked(List.of(new Part(DisplayText.text(text), false)));
    }

    /**
     * A text whose spans are marked.
     *
     * @param spans in order, without overlaps
     */
    static Marked of(String text, List<MatchedSpan> spans) {
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (MatchedSpan span : spans) {
            add(parts, text.substring(done, span.start()), false);
            add(parts, text.substring(span.start(), span.end()), true);
            done = span.end();
        }
        add(parts, text.substring(done), false);
        return new Marked(parts);
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        String shown = DisplayText.text(text);
        if (!shown.isEmpty()) {
            parts.add(new Part(shown, marked));
        }
    }

    /** The same with something before and after it that is not marked. */
    Marked within(String before, String after) {
        List<Part> around = new ArrayList<>(parts);
        if (!before.isEmpty()) {
            around.add(0, new Part(before, false));
        }
        if (!after.isEmpty()) {
            around.add(new Part(after, false));
        }
        return new Marked(around);
    }

    /** The text without its marks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
