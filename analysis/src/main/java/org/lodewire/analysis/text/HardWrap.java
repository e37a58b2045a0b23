package org.lodewire.analysis.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Undoes hard wrapping: text that was broken into lines at a fixed column becomes one line a paragraph, since a name that is
 * cut in two at the end of a line is found by nobody. Stateless; time and memory grow as the text does.
 *
 * <p>A text counts as wrapped if hardly any line is longer than some column, if at most places the next line's first word
 * would not have fitted in front of it, and if many lines begin in lower case, so in the middle of a sentence. It needs a
 * script with spaces and cases. Inside such a text a line is only joined to the next if it is as full as it could be, or if
 * the next goes on in lower case; tables, lists, headings and paragraphs set apart by blank lines or by their indent stay.
 */
public final class HardWrap {

    private static final int LEAST_COLUMN = 40;
    /** Wrapped text has at least so many full lines, or is short and all of its lines but the first are full. */
    private static final int FEW = 3;

    private static final double FULL_SHARE = 0.6;
    private static final double LOWER_SHARE = 0.25;
    /** Shorter than this share of the column, a first line that is not full is a heading or a byline. */
    private static final double LEAST_SHARE = 0.4;
    /** "two- and three-year bonds": the hyphen does not tie the word to the next one. */
    private static final Set<String> AFTER_LOOSE_HYPHEN =
            Set.of("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

    private final String text;
    private final List<WrappedRow> rows;
    private final int column;
    private final int indent;
    private final boolean indented;
    private Set<String> words;

    private HardWrap(String text, List<WrappedRow> rows, int column) {
        this.text = text;
        this.rows = rows;
        this.column = column;
        this.indent = commonIndent();
        this.indented = rows.stream().anyMatch(row -> row.adjacent() && row.indent() > indent);
    }

    /**
     * The text with every wrapped paragraph in one line, the text itself if it is not wrapped. A line break within a paragraph,
     * and the white space around it, becomes one space, or nothing after a hyphen; the hyphen goes too, if the text has the
     * word without it elsewhere. No other character changes.
     */
    public static String undo(String text) {
        HardWrap wrap = of(text);
        return wrap == null ? text : wrap.joined();
    }

    /**
     * Where the text goes on across a line break: the index of the first character of each line that continues a paragraph;
     * nowhere if the text is not wrapped.
     */
    public static BitSet continuedLines(String text) {
        BitSet continued = new BitSet();
        HardWrap wrap = of(text);
        for (int i = 0; wrap != null && i + 1 < wrap.rows.size(); i++) {
            if (wrap.joins(i)) {
                continued.set(wrap.rows.get(i + 1).start());
            }
        }
        return continued;
    }

    /** How a text is wrapped, null if it is not. */
    private static HardWrap of(String text) {
        int column = WrappedRow.column(text);
        if (column < LEAST_COLUMN) {
            return null;
        }
        HardWrap wrap = new HardWrap(text, WrappedRow.of(text), column);
        return wrap.isWrapped() ? wrap : null;
    }

    /** Whether a line and the next are one paragraph, in a text that is wrapped. */
    private boolean joins(int i) {
        return canJoin(i) && (isFull(i) || goesOn(i));
    }

    /** How far lines after full ones are indented; the first lines of paragraphs may be indented more. */
    private int commonIndent() {
        int[] counts = new int[column + 1];
        int most = 0;
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (isFull(i)) {
                int next = Math.min(column, rows.get(i + 1).indent());
                counts[next]++;
                most = counts[next] > counts[most] ? next : most;
            }
        }
        return most;
    }

    /** Whether the next line's first word would not have fitted into a line. */
    private boolean isFull(int i) {
        return rows.get(i + 1).adjacent()
                && rows.get(i).width() + 1 + rows.get(i + 1).firstWord(text) > column;
    }

    private boolean isWrapped() {
        int breaks = 0;
        int full = 0;
        int lower = 0;
        int explained = 0;
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (canJoin(i)) {
                breaks++;
                full += isFull(i) ? 1 : 0;
                lower += isFull(i) && rows.get(i + 1).beginsLower(text) ? 1 : 0;
                explained += isFull(i) || i == 0 && goesOn(i) ? 1 : 0;
            }
        }
        return full >= FEW
                ? full >= FULL_SHARE * breaks && lower >= LOWER_SHARE * full
                : full > 0 && lower > 0 && explained == breaks;
    }

    /** Whether two lines could be of the same paragraph. */
    private boolean canJoin(int i) {
        WrappedRow next = rows.get(i + 1);
        return next.adjacent()
                && next.indent() == indent
                && !next.isListItem(text)
                && !next.isTable(text)
                && !rows.get(i).isTable(text)
                && !(rows.get(i).isHeading(text) && !next.isHeading(text));
    }

    /**
     * Whether a line that is not full ends within a paragraph, as a first line does whose dateline was cut off: the next goes
     * on in lower case, or would be indented if it began a paragraph.
     */
    private boolean goesOn(int i) {
        return i == 0 && indented && rows.get(i).width() >= LEAST_SHARE * column
                || rows.get(i + 1).beginsLower(text) && !rows.get(i).endsClause(text);
    }

    private String joined() {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (joins(i)) {
                out.append(text, copied, rows.get(i).end());
                copied = rows.get(i + 1).start();
                appendJoint(out, rows.get(i), rows.get(i + 1));
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private void appendJoint(StringBuilder out, WrappedRow row, WrappedRow next) {
        String before = row.lastLetters(text);
        String after = next.firstLetters(text);
        if (!row.endsWithHyphen(text) || after.isEmpty() || AFTER_LOOSE_HYPHEN.contains(after)) {
            out.append(' ');
        } else if (before.length() > 1
                && after.length() > 1
                && next.beginsLower(text)
                && words().contains(before + after)) {
            out.setLength(out.length() - 1);
        }
    }

    private Set<String> words() {
        if (words == null) {
            words = new HashSet<>(Arrays.asList(NO_LETTERS.split(text.toLowerCase(Locale.ROOT))));
        }
        return words;
    }
}
