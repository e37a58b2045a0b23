package org.lodewire.subscriptions.page.model;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;

/** The part of a text around its first mention, with all mentions in it marked. Stateless. */
final class Excerpt {

    private static final int BEFORE = 36;
    private static final int LENGTH = 260;
    private static final String CUT = "…";

    private Excerpt() {}

    /**
     * The part of a text.
     *
     * @param spans of the text, in order, without overlaps; if there are none, the part is its beginning
     */
    static Marked of(String text, List<MatchedSpan> spans) {
        int first = spans.isEmpty() ? 0 : spans.get(0).start();
        int from = first <= BEFORE ? 0 : wordAfter(text, first - BEFORE, first);
        int to = text.length() <= from + LENGTH ? text.length() : wordBefore(text, from + LENGTH, first);
        List<MatchedSpan> inside = new ArrayList<>();
        for (MatchedSpan span : spans) {
            if (span.start() >= from && span.end() <= to) {
                inside.add(new MatchedSpan(span.field(), span.start() - from, span.end() - from));
            }
        }
        Marked marked = Marked.of(text.substring(from, to).replace('\n', ' '), inside);
        return marked.within(from > 0 ? CUT : "", to < text.length() ? CUT : "");
    }

    private static int wordAfter(String text, int at, int atMost) {
        int space = text.indexOf(' ', at);
        return space < 0 || space >= atMost ? atMost : space + 1;
    }

    private static int wordBefore(String text, int at, int atLeast) {
        int space = text.lastIndexOf(' ', at);
        return space > atLeast ? space : Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /**
     * Ranges of a record, which count code points, as spans of a text; those that are not within it, since they are of another
     * version, are left out.
     */
    static List<MatchedSpan> spans(String text, Field field, List<Span> ranges) {
        List<MatchedSpan> spans = new ArrayList<>();
        int unit = 0;
        int point = 0;
        for (Span range : ranges) {
            boolean follows =
                    range.getField() == field && range.getStart() >= point && range.getEnd() > range.getStart();
            int points = follows ? text.codePointCount(unit, text.length()) : 0;
            if (follows && range.getEnd() - point <= points) {
                int start = text.offsetByCodePoints(unit, range.getStart() - point);
                int end = text.offsetByCodePoints(start, range.getEnd() - range.getStart());
                spans.add(new MatchedSpan(field, start, end));
                unit = end;
                point = range.getEnd();
            }
        }
        return spans;
    }

    /** The spans of a field, in order. */
    static List<MatchedSpan> of(Field field, List<MatchedSpan> spans) {
        return spans.stream().filter(span -> span.field() == field).toList();
    }
}
