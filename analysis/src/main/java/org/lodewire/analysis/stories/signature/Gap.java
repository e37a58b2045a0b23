package org.lodewire.analysis.stories.signature;

/** What stands between two words, and the case of the words. Not thread-safe. */
final class Gap {

    /** A full stop after a capital and so few letters is taken for that of an abbreviation, as in "St." and "Corp.". */
    private static final int MAX_ABBREVIATION = 4;

    private static final String ENDS_SENTENCE = "!?:;\"“„«‘";
    private static final String JOINS_WORDS = " \t'’-–&/.\u00a0";

    /** Whether the word before may be an abbreviation. */
    private boolean abbreviation;

    private boolean ends = true;
    private boolean separates = true;
    private boolean capital;
    private boolean lowerCase;

    /** Begins the gap after a word of a length. */
    void begin(int length) {
        abbreviation = capital && length <= MAX_ABBREVIATION;
        ends = false;
        separates = false;
        capital = false;
        lowerCase = false;
    }

    /** Adds a character that belongs to no word. A line feed ends a sentence only if a space or another one follows. */
    void add(int c, char next) {
        if (c == ' ') {
            return;
        }
        boolean lineFeed = c == '\n';
        ends |= ENDS_SENTENCE.indexOf(c) >= 0 || c == '.' && !abbreviation || lineFeed && Character.isWhitespace(next);
        separates |= lineFeed ? Character.isWhitespace(next) : JOINS_WORDS.indexOf(c) < 0;
    }

    /** Notes the case of a letter if the word after the gap begins with it. */
    void noteInitial(boolean initial, boolean isCapital, boolean isLowerCase) {
        if (initial) {
            capital = isCapital;
            lowerCase = isLowerCase;
        }
    }

    /** Returns whether a sentence may end in the gap. */
    boolean endsSentence() {
        return ends;
    }

    /** Returns whether the words beside the gap are not of one name or number. */
    boolean separates() {
        return separates;
    }

    /** Returns whether the word after the gap begins with a capital. */
    boolean isCapital() {
        return capital;
    }

    /** Returns whether the word after the gap begins with a letter in lower case. */
    boolean isLowerCase() {
        return lowerCase;
    }
}
