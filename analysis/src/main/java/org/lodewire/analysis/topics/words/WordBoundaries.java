package org.lodewire.analysis.topics.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Finds the words of a text at Unicode word boundaries (UAX #29), as Lucene's {@link StandardTokenizerImpl} does. Most
 * words consist of letters and digits of Latin, Greek or Cyrillic script and end at a space or at a mark that joins
 * nothing: these are found without its automaton, which reads only the rest. Not thread-safe.
 */
final class WordBoundaries {

    /** Receives the words, in order. */
    interface Sink {

        /**
         * Receives a word of the characters [from, to).
         *
         * @param type one of the types of {@link StandardTokenizerImpl}
         */
        void word(int from, int to, int type);
    }

    /** Longer runs of letters are split. */
    private static final int MAX_LENGTH = 255;

    /** The characters before this one have kinds: Latin, Greek and Cyrillic letters, and what stands between them. */
    private static final int LETTERS_END = 0x530;
    /** General punctuation has kinds, too. */
    private static final int PUNCTUATION = 0x2000;

    private static final int TABLE = 0x2070;

    /** Whatever needs the automaton. */
    private static final byte OTHER = 0;
    /** A letter or digit: a run of them is a word, or the begin of one. */
    private static final byte LETTER = 1;
    /** A character between words, whatever is beside it. */
    private static final byte SEPARATOR = 2;
    /** A mark that is part of a word if it is between some letters or digits, as in "example.com" and "3,000". */
    private static final byte JOINT = 3;

    private static final byte[] KINDS = kinds();

    private final StandardTokenizerImpl automaton = newAutomaton();
    private final String text;
    private final Sink sink;

    private WordBoundaries(String text, Sink sink) {
        this.text = text;
        this.sink = sink;
    }

    /** Passes the words of a text to a sink. Any string is accepted; the time is linear in its length. */
    static void find(String text, Sink sink) {
        new WordBoundaries(text, sink).find();
    }

    /** Asks the automaton about each character beside letters and digits, so that both never disagree. */
    private static byte[] kinds() {
        byte[] kinds = new byte[TABLE];
        for (char c = 0; c < TABLE; c++) {
            kinds[c] = c < LETTERS_END || c >= PUNCTUATION ? kind(c) : OTHER;
        }
        return kinds;
    }

    private static byte kind(char c) {
        boolean inLetters = isWord("a" + c + "a", 0, 3);
        boolean inDigits = isWord("1" + c + "1", 0, 3);
        if (isWord("" + c, 0, 1)) {
            return inLetters && inDigits ? LETTER : OTHER;
        }
        boolean apart =
                isWord("a" + c, 0, 1) && isWord("1" + c, 0, 1) && isWord(c + "a", 1, 2) && isWord(c + "1", 1, 2);
        return !apart ? OTHER : inLetters || inDigits ? JOINT : SEPARATOR;
    }

    /** Whether the first word of a text is [from, to). */
    private static boolean isWord(String text, int from, int to) {
        int[] first = {-1, -1};
        new WordBoundaries(text, (start, end, type) -> {
                    if (first[0] < 0) {
                        first[0] = start;
                        first[1] = end;
                    }
                })
                .scan(0, text.length());
        return first[0] == from && first[1] == to;
    }

    private static StandardTokenizerImpl newAutomaton() {
        StandardTokenizerImpl automaton = new StandardTokenizerImpl(new StringReader(""));
        automaton.setBufferSize(MAX_LENGTH);
        return automaton;
    }

    private void find() {
        int at = 0;
        while (at < text.length()) {
            byte kind = kind(at);
            if (kind == LETTER) {
                int end = at + 1;
                while (end < text.length() && kind(end) == LETTER) {
                    end++;
                }
                if (end - at < MAX_LENGTH && isBoundary(end)) {
                    sink.word(at, end, StandardTokenizerImpl.WORD_TYPE);
                    at = end;
                    continue;
                }
            } else if (kind != OTHER && isKnown(at + 1)) {
                at++;
                continue;
            }
            int end = nextSpace(at);
            scan(at, end);
            at = end;
        }
    }

    private byte kind(int at) {
        char c = text.charAt(at);
        return c < TABLE ? KINDS[c] : OTHER;
    }

    private boolean isKnown(int at) {
        return at >= text.length() || kind(at) != OTHER;
    }

    /** Whether a word of letters surely ends here. */
    private boolean isBoundary(int at) {
        if (at == text.length() || kind(at) == SEPARATOR) {
            return true;
        }
        boolean joins = at + 1 < text.length() && (kind(at + 1) == LETTER || kind(at + 1) == OTHER);
        return kind(at) == JOINT && !joins;
    }

    /** Returns the next space or line feed after which the automaton is not needed, or the end of the text. */
    private int nextSpace(int from) {
        int at = from + 1;
        while (at < text.length() && !(text.charAt(at) == ' ' || text.charAt(at) == '\n') || !isKnown(at + 1)) {
            at++;
        }
        return Math.min(at, text.length());
    }

    /**
     * Reads a part of the text, which begins where a word may begin and ends where none continues. The space is for the
     * automaton, which drops the last words if the last character is the first half of a pair.
     */
    private void scan(int from, int end) {
        automaton.yyreset(new StringReader(text.substring(from, end) + ' '));
        try {
            for (int type = automaton.getNextToken();
                    type != StandardTokenizerImpl.YYEOF;
                    type = automaton.getNextToken()) {
                int start = from + automaton.yychar();
                sink.word(start, start + automaton.yylength(), type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a text from memory failed", e);
        }
    }
}
