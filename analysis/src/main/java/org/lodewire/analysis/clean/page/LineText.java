package org.lodewire.analysis.clean.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.document.PlainText;
import org.lodewire.analysis.clean.document.TwiceEncoded;

/**
 * Collects the text of one line of a page, and what of it is linked and emphasised. Text from adjacent elements is separated
 * where a style sheet must do so, since the markup has no space there. Not thread-safe.
 */
final class LineText {

    /** Entries of a list of spans have more words on average: a single word may be a part of a name. */
    private static final int MIN_PIECE_WORDS = 2;

    /** Prose has at most one sign of code in so many characters. */
    private static final int MIN_PROSE = 40;

    private static final String SENTENCE_ENDS = ".!?…";
    private static final String CLOSING = "”’»\"')]";
    private static final String OPENING = "“‘«„\"'(¿¡";

    private final StringBuilder text = new StringBuilder();
    /** Where breaks are in the text, and where a piece of text ends and another begins. */
    private final List<Integer> breaks = new ArrayList<>();

    private final List<Integer> pieceBreaks = new ArrayList<>();
    private boolean customPieces;
    private boolean literal;
    private int linkDepth;
    private int linkCharacters;
    private int boldDepth;
    private int boldCharacters;
    private int adjacentBreaks;
    /** The tags since the last text. */
    private Edge edge = Edge.NONE;

    private enum Edge {
        NONE,
        /** A tag. */
        TAG,
        /** The end tag of a separate piece of text, such as a span. */
        END,
        /** Such an end tag, and the start tag of the next piece. */
        BETWEEN
    }

    /** Returns whether the text that comes next begins a new line: after two breaks, or after a sentence in a span of its own. */
    boolean endsBefore(String words, boolean container) {
        boolean blank = words.isBlank();
        return !blank && (adjacentBreaks > 1 || container && edge == Edge.BETWEEN && isSentenceEnd(words));
    }

    void append(String words) {
        if (words.isEmpty()) {
            return;
        }
        if (!text.isEmpty() && edge != Edge.NONE && needsSpace(words)) {
            text.append(' ');
        }
        edge = Edge.NONE;
        adjacentBreaks = words.isBlank() ? adjacentBreaks : 0;
        text.append(words);
        linkCharacters += linkDepth > 0 ? words.length() : 0;
        boldCharacters += boldDepth > 0 ? words.length() : 0;
    }

    void lineBreak() {
        adjacentBreaks++;
        breaks.add(text.length());
        text.append(' ');
    }

    /** Separates two cells of a row. */
    void cell() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.append(end == 0 || text.charAt(end - 1) == '|' ? "" : " | ");
    }

    /** Notes a tag of a link, 1 for a start and -1 for an end, or 0 for an anchor without address. */
    void link(int step, boolean start) {
        linkDepth += step;
        if (start) {
            pieceStart(false);
        } else {
            pieceEnd();
        }
    }

    void bold(int step) {
        boldDepth += step;
        tag(false);
    }

    /** Notes a tag within the text, and whether it says that the text is to be read letter by letter. */
    void tag(boolean isLiteral) {
        edge = edge == Edge.NONE ? Edge.TAG : edge;
        literal |= isLiteral;
    }

    /**
     * Notes the start of a piece of text that style sheets often separate from others.
     *
     * @param custom whether it is a custom element
     */
    void pieceStart(boolean custom) {
        if (edge == Edge.END) {
            edge = Edge.BETWEEN;
            customPieces |= custom;
            pieceBreaks.add(text.length());
        } else {
            edge = edge == Edge.NONE ? Edge.TAG : edge;
        }
    }

    void pieceEnd() {
        edge = Edge.END;
    }

    /** Returns whether preformatted text is prose rather than code. */
    static boolean isProse(String words) {
        int signs = 0;
        for (int i = 0; i < words.length(); i++) {
            signs += "{}()[];=<>|\\/_".indexOf(words.charAt(i)) >= 0 ? 1 : 0;
        }
        return words.length() >= MIN_PROSE && MIN_PROSE * signs < words.length();
    }

    private boolean needsSpace(String words) {
        char first = words.charAt(0);
        int last = text.length() - 1;
        if (Character.isWhitespace(first) || Character.isWhitespace(text.charAt(last))) {
            return false;
        }
        if (isSentenceEnd(words)) {
            return true;
        }
        char end = text.charAt(last);
        if ((end == ':' || end == ';' || end == ',') && last > 0 && Character.isLetter(text.charAt(last - 1))) {
            return Character.isUpperCase(first);
        }
        return edge == Edge.BETWEEN
                && words.length() > 1
                && last > 0
                && Character.isLetterOrDigit(end)
                && Character.isLetterOrDigit(text.charAt(last - 1))
                && (Character.isUpperCase(first) || Character.isDigit(first) && Character.isLetter(end));
    }

    /** Returns whether the text so far ends with a sentence, and the next begins like one, without a space between them. */
    private boolean isSentenceEnd(String words) {
        if (text.isEmpty()) {
            return false;
        }
        char first = words.charAt(0);
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        char end = text.charAt(last);
        if (end == '。' || end == '！' || end == '？') {
            return !Character.isWhitespace(first);
        }
        boolean begins = Character.isUpperCase(first)
                || OPENING.indexOf(first) >= 0 && words.length() > 1 && Character.isLetter(words.charAt(1))
                || Character.isLetter(first) && !Character.isLowerCase(first);
        return begins && last > 1 && SENTENCE_ENDS.indexOf(end) >= 0 && !isInitial(last);
    }

    /** Returns whether a period ends an initial or a part of an abbreviation: "J.", "U.S.". */
    private boolean isInitial(int period) {
        char before = text.charAt(period - 1);
        char second = text.charAt(period - 2);
        return Character.isLetter(before) && !Character.isLetter(second) || before == '.';
    }

    /** Returns the line so far and begins the next; null if it has no text. */
    @Nullable
    Block take(Region region, boolean heading) {
        Block block = null;
        if (!text.isEmpty()) {
            int length = text.length();
            literal |= (region.within & Region.CODE) != 0;
            String line = normal(text.toString());
            if (!line.isEmpty()) {
                Line whole = Line.of(line, heading, Math.min(1, (double) linkCharacters / length));
                boolean rows = heading || (region.within & (Region.TABLE | Region.CODE)) != 0;
                block = new Block(
                        whole, region, Math.min(1, (double) boldCharacters / length), rows ? null : entries());
            }
        }
        text.setLength(0);
        breaks.clear();
        pieceBreaks.clear();
        customPieces = false;
        literal = false;
        linkCharacters = 0;
        boldCharacters = 0;
        adjacentBreaks = 0;
        edge = Edge.NONE;
        return block;
    }

    private String normal(String part) {
        String line = PlainText.normalise(part);
        return literal ? line : TwiceEncoded.decode(line);
    }

    /** Returns the entries of a list without markup for lists, each on a line; null if the text is no list. */
    private @Nullable String entries() {
        String entries = entries(breaks, 1);
        return entries != null ? entries : entries(pieceBreaks, customPieces ? 1 : MIN_PIECE_WORDS);
    }

    /** Returns the entries that end at some indexes; null if one is none, as in most texts. */
    private @Nullable String entries(List<Integer> ends, int minWords) {
        if (ends.size() < ListEntries.MIN_ENTRIES - 1) {
            return null;
        }
        ListEntries entries = new ListEntries();
        int start = 0;
        for (int end : ends) {
            if (!entries.add(normal(text.substring(start, end)))) {
                return null;
            }
            start = end;
        }
        return entries.add(normal(text.substring(start))) ? entries.text(minWords) : null;
    }
}
