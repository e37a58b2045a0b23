package org.lodewire.analysis.clean.rule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A line, folded once for all rules that compare it with phrases, see {@link LineFolding}, with the ends of its sentences.
 * The indexes are those of the line: a number has as many zeros as digits, and {@link #next} steps over it as one character.
 * Reused for the lines of a document. Not thread-safe.
 */
final class FoldedLine {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The first Greek letter. All folded punctuation that occurs in Latin text is before it. */
    static final char FIRST_NOT_LATIN = 0x370;

    private static final int INITIAL_LENGTH = 512;

    private String text = "";
    private char[] folded = new char[INITIAL_LENGTH];
    /** The lowest bits of each character: eight characters can be read at a time. */
    private byte[] low = new byte[INITIAL_LENGTH + Long.BYTES];

    private int length;
    private int[] sentenceEnds = new int[16];
    private int sentences;
    private boolean latin;
    private int start;
    private int end;

    /** Returns a folded line of its own. */
    static FoldedLine of(String text) {
        FoldedLine line = new FoldedLine();
        line.set(text);
        return line;
    }

    /** Folds a line in place of the one before. */
    void set(String line) {
        text = line;
        length = line.length();
        sentences = 0;
        if (length > folded.length) {
            folded = new char[2 * length];
            low = new byte[2 * length + Long.BYTES];
        }
        line.getChars(0, length, folded, 0);
        int all = 0;
        for (int i = 0; i < length; i++) {
            char c = folded[i];
            folded[i] = LineFolding.character(c);
            low[i] = (byte) folded[i];
            all |= folded[i];
            if (LineFolding.endsSentence(c) && i >= sentenceStart()) {
                endSentence(i);
            }
        }
        if (sentenceStart() < length) {
            addSentenceEnd(length);
        }
        // No character is greater than all bits of all of them together, which is enough to know most lines in Latin
        // letters.
        latin = all < FIRST_NOT_LATIN;
        start = start(0, length);
        end = length;
        while (end > 0 && LineFolding.isTrimmed(folded[end - 1])) {
            end--;
        }
    }

    private int sentenceStart() {
        return sentences == 0 ? 0 : sentenceEnds[sentences - 1];
    }

    /** Ends a sentence after a mark and the spaces that follow; in scripts with spaces, only if there is one, or the line ends. */
    private void endSentence(int mark) {
        int end = mark + 1;
        while (end < length && text.charAt(end) == ' ') {
            end++;
        }
        if (end > mark + 1 || end == length || text.charAt(mark) >= LineFolding.FIRST_WITHOUT_SPACES) {
            addSentenceEnd(end);
        }
    }

    private void addSentenceEnd(int end) {
        if (sentences == sentenceEnds.length) {
            sentenceEnds = Arrays.copyOf(sentenceEnds, 2 * sentences);
        }
        sentenceEnds[sentences++] = end;
    }

    /** Returns the line as it was before folding. */
    String text() {
        return text;
    }

    int length() {
        return length;
    }

    /** Returns the folded character at an index. */
    char at(int i) {
        return folded[i];
    }

    int sentences() {
        return sentences;
    }

    /** Returns the index after a sentence and the spaces that follow it. */
    int sentenceEnd(int sentence) {
        return sentenceEnds[sentence];
    }

    /** Returns the index of the next folded character: after the character at an index, or after the number that it is in. */
    int next(int i) {
        int next = i + 1;
        if (folded[i] == '0') {
            while (next < length && folded[next] == '0') {
                next++;
            }
        }
        return next;
    }

    /** Returns the index of the folded character before an index; -1 if there is none. */
    int previous(int i) {
        int previous = i - 1;
        while (previous > 0 && folded[previous] == '0' && folded[previous - 1] == '0') {
            previous--;
        }
        return previous;
    }

    /** Returns the index after the punctuation at the start of a range. */
    int start(int from, int to) {
        int start = from;
        while (start < to && LineFolding.isTrimmed(folded[start])) {
            start++;
        }
        return start;
    }

    /** Returns the index after the punctuation at the start of the line. */
    int start() {
        return start;
    }

    /** Returns the index of the punctuation at the end of the line. */
    int end() {
        return end;
    }

    /** Returns whether no word goes on at an index: always after a character of a script without spaces. */
    boolean isWordEnd(int i) {
        return i >= length
                || !LineFolding.isOfWord(text.charAt(i))
                || text.charAt(i - 1) >= LineFolding.FIRST_WITHOUT_SPACES;
    }

    /** Returns whether a range has no letters of other scripts than Latin. */
    boolean isLatin(int from, int to) {
        for (int i = from; i < to && !latin; i++) {
            if (folded[i] >= FIRST_NOT_LATIN) {
                return false;
            }
        }
        return true;
    }

    /** Returns the lowest bits of eight characters; those beyond the end of the line are of no meaning. */
    long eight(int from) {
        return (long) EIGHT.get(low, from);
    }
}
