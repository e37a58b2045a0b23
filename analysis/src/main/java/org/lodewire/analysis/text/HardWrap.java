package org.lodewire.analysis.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Undoes hard wrapping: text that was broken into lines at a fixed column becomes one line per paragraph, so that names
 * that were split by a line break can be found. Stateless; time and memory are linear in the length of the text.
 *
 * <p>A text counts as hard-wrapped if very few lines exceed some column, if the first word of most lines would not
 * have fitted on the line before, and if many lines begin in lower case, that is, within a sentence. This requires a
 * script with spaces and case. Within such a text, a line is joined to the next only if it is full or the next begins
 * in lower case. Tables, lists, headings, and paragraphs separated by blank lines or indentation are preserved.
 */
public final class HardWrap {

    private static final int MIN_COLUMN = 40;
    /** Minimum number of full lines, unless the text is short and all of its lines but the first are full. */
    private static final int FEW = 3;

    private static final double FULL_SHARE = 0.6;
    private static final double LOWER_SHARE = 0.25;
    /** A first line that is not full and shorter than this share of the column is a heading or byline. */
    private static final double MIN_SHARE = 0.4;
    /** Words before which a hyphen does not join two words, as in "two- and three-year bonds". */
    private static final Set<String> AFTER_LOOSE_HYPHEN =
            Set.of("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

    private final String text;
    private final List<WrappedRow> rows;
    private final int column;
    private final int indent;
    private final boolean indented;
    /** The rows that can belong to the same paragraph as the next row. */
    private final BitSet joinable;

    private @Nullable Set<String> words;

    private HardWrap(String text, List<WrappedRow> rows, int column) {
        this.text = text;
        this.rows = rows;
        this.column = column;
        this.indent = commonIndent();
        this.indented = rows.stream().anyMatch(row -> row.adjacent() && row.indent() > indent);
        this.joinable = joinable();
    }

    /**
     * Returns the text with every wrapped paragraph on one line, or the same text if it is not hard-wrapped. A line
     * break within a paragraph, with the white space around it, becomes one space, or nothing after a hyphen. The
     * hyphen is removed too if the text contains the word without it elsewhere. No other character changes.
     */
    public static String undo(String text) {
        HardWrap wrap = of(text);
        return wrap == null ? text : wrap.joined();
    }

    /**
     * Returns the index of the first character of each line that continues a paragraph; empty if the text is not
     * hard-wrapped.
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

    /** Analyzes a text; null if it is not hard-wrapped. */
    private static @Nullable HardWrap of(String text) {
        int column = WrappedRow.column(text);
        if (column < MIN_COLUMN) {
            return null;
        }
        HardWrap wrap = new HardWrap(text, WrappedRow.of(text), column);
        return wrap.isWrapped() ? wrap : null;
    }

    /** Whether a line and the next belong to one paragraph, in a hard-wrapped text. */
    private boolean joins(int i) {
        return joinable.get(i) && (isFull(i) || continues(i));
    }

    /** The most frequent indent of lines after full ones; the first lines of paragraphs may be indented more. */
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

    /** Whether the first word of the next line would not have fitted on this line. */
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
            if (joinable.get(i)) {
                boolean isFull = isFull(i);
                breaks++;
                full += isFull ? 1 : 0;
                lower += isFull && rows.get(i + 1).beginsLower(text) ? 1 : 0;
                explained += isFull || i == 0 && continues(i) ? 1 : 0;
            }
        }
        return full >= FEW
                ? full >= FULL_SHARE * breaks && lower >= LOWER_SHARE * full
                : full > 0 && lower > 0 && explained == breaks;
    }

    /** Looks at the characters of each row once. */
    private BitSet joinable() {
        BitSet joinable = new BitSet(rows.size());
        boolean table = !rows.isEmpty() && rows.get(0).isTable(text);
        for (int i = 0; i + 1 < rows.size(); i++) {
            WrappedRow next = rows.get(i + 1);
            boolean nextTable = next.isTable(text);
            boolean joins = !table
                    && !nextTable
                    && next.adjacent()
                    && next.indent() == indent
                    && !next.isListItem(text)
                    && !(rows.get(i).isHeading(text) && !next.isHeading(text));
            joinable.set(i, joins);
            table = nextTable;
        }
        return joinable;
    }

    /**
     * Whether the paragraph continues after a line that is not full, such as a first line whose dateline was removed:
     * the next line begins in lower case, or would be indented if it began a paragraph.
     */
    private boolean continues(int i) {
        return i == 0 && indented && rows.get(i).width() >= MIN_SHARE * column
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
