package org.lodewire.analysis.topics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;

/**
 * Cuts a snippet around a mention: one line of at most {@value #MAX_CODE_POINTS} code points, truncated between words
 * and marked with "…" where it is truncated. Stateless.
 */
public final class Snippets {

    /** Maximum length of a snippet, in code points. */
    public static final int MAX_CODE_POINTS = 200;

    private static final String ELLIPSIS = "…";
    /** Characters that are read on either side: more than a snippet can show, yet bounded. */
    private static final int CONTEXT = 4 * MAX_CODE_POINTS;

    private Snippets() {}

    /**
     * Returns the snippet around a range of a text.
     *
     * @param start index of the first character, in UTF-16 code units
     * @param end   index after the last character
     * @throws IndexOutOfBoundsException if the range is not within the text
     */
    public static String around(String text, int start, int end) {
        String mention = oneLine(text.substring(start, Math.min(end, Math.min(start + CONTEXT, text.length()))));
        int room = MAX_CODE_POINTS - length(mention);
        String before =
                oneLine(text.substring(Math.max(0, start - CONTEXT), start)).stripLeading();
        String after = oneLine(text.substring(end, Math.min(text.length(), end + CONTEXT)))
                .stripTrailing();
        boolean all = start <= CONTEXT && text.length() - end <= CONTEXT && length(before) + length(after) <= room;
        if (all) {
            return before + mention + after;
        }
        if (room < 2) {
            return firstWords(mention, MAX_CODE_POINTS - 1) + ELLIPSIS;
        }
        int half = (room - 2) / 2;
        int left = Math.min(length(before), Math.max(half, room - 2 - length(after)));
        int right = Math.min(length(after), room - 2 - left);
        return lastWords(before, left) + mention + firstWordsOf(after, right);
    }

    /**
     * Returns the snippet that shows more of an article than its title does: the first one of its body that does not only repeat
     * the title; null if there is none.
     *
     * @param spans the mentions, each with a snippet, or without one if it is not known
     */
    public static @Nullable String beyondTitle(@Nullable String title, List<Span> spans) {
        String shown = title == null ? "" : oneLine(title).strip();
        for (Span span : spans) {
            String snippet = span.getSnippet();
            if (span.getField() == Field.BODY && snippet != null && !repeats(shown, snippet)) {
                return snippet;
            }
        }
        return null;
    }

    private static boolean repeats(String title, String snippet) {
        return title.contains(snippet.replace(ELLIPSIS, "").strip());
    }

    private static String lastWords(String before, int room) {
        int from = before.offsetByCodePoints(before.length(), -Math.min(room, length(before)));
        if (from == 0) {
            return before;
        }
        int boundary = before.indexOf(' ', from - 1);
        return ELLIPSIS + (boundary < 0 ? "" : before.substring(boundary + 1));
    }

    private static String firstWordsOf(String after, int room) {
        return length(after) <= room ? after : firstWords(after, room) + ELLIPSIS;
    }

    /** As many whole words from the start as fit; a single word that is too long is truncated. */
    private static String firstWords(String text, int room) {
        int to = text.offsetByCodePoints(0, Math.min(room, length(text)));
        if (to == text.length() || text.charAt(to) == ' ') {
            return text.substring(0, to).stripTrailing();
        }
        int boundary = text.lastIndexOf(' ', to);
        return boundary < 0
                ? text.substring(0, text.indexOf(' ') < 0 && room > 1 ? to : 0)
                : text.substring(0, boundary);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Replaces each run of white space and control characters by one space. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!space) {
                line.appendCodePoint(c);
            } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString();
    }
}
