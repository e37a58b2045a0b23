package org.lodewire.analysis.clean.feature;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineReasons;

/**
 * The runs of certain boilerplate, or of marks such as three asterisks, directly between lines of running text, as opposed to sections before and after the article.
 */
final class Inserts {

    /** The first words of comments that no report begins with outside of quotation marks. */
    private static final List<String> PERSONAL = List.of(
            "I ", "I'", "I’", "My ", "You ", "Your ", "Ich ", "Mein ", "Je ", "J’", "J'", "Mon ", "Yo ", "Mi ", "Io ",
            "Ho ", "Eu ", "Я ", "Мне ", "У меня ", "我", "私", "僕", "أنا ");

    private final boolean[] inserted;
    private final boolean[] around;
    private boolean empty = true;

    private Inserts(int lines) {
        this.inserted = new boolean[lines];
        this.around = new boolean[lines];
    }

    /**
     * Finds them. After a heading of comments, a single line of running text may be a comment if others follow; the last line
     * of a text, unless somebody speaks in it, rather is the article's.
     */
    static Inserts of(List<Line> lines, LineReasons reasons) {
        boolean[] certain = reasons.certain();
        Inserts inserts = new Inserts(certain.length);
        for (int start = 1, end; start < certain.length; start = end) {
            end = start + 1;
            if (isNoText(lines, certain, start) && isText(lines, reasons, start - 1)) {
                boolean comments = "comments".equals(reasons.reasons()[start]);
                while (end < certain.length && isNoText(lines, certain, end)) {
                    comments |= "comments".equals(reasons.reasons()[end]);
                    end++;
                }
                boolean last = end == start + 1 && end == lines.size() - 1 && !isPersonal(lines.get(end));
                if (isText(lines, reasons, end) && (!comments || last || isText(lines, reasons, end + 1))) {
                    inserts.add(lines, reasons, start, end);
                }
            }
        }
        return inserts;
    }

    private static boolean isNoText(List<Line> lines, boolean[] certain, int i) {
        return certain[i] || lines.get(i).words() == 0;
    }

    private void add(List<Line> lines, LineReasons reasons, int start, int end) {
        empty = false;
        Arrays.fill(inserted, start, end, true);
        for (int i = start - 1; isText(lines, reasons, i) && !around[i]; i--) {
            around[i] = true;
        }
        for (int i = end; isText(lines, reasons, i); i++) {
            around[i] = true;
        }
    }

    /** Returns whether a line begins with what only a reader says, as far as the languages of the phrases have a word for it. */
    private static boolean isPersonal(Line line) {
        String text = line.text() + ' ';
        return PERSONAL.stream().anyMatch(text::startsWith);
    }

    private static boolean isText(List<Line> lines, LineReasons reasons, int i) {
        return i >= 0 && i < lines.size() && lines.get(i).prose() && reasons.reasons()[i] == null;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Returns whether a line is of the running text directly before or after a run. */
    boolean isAround(int line) {
        return around[line];
    }

    /** Returns the other lines, ascending. */
    int[] others() {
        return IntStream.range(0, inserted.length).filter(i -> !inserted[i]).toArray();
    }
}
