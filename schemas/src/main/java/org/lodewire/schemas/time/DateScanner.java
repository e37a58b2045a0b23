package org.lodewire.schemas.time;

/** A position in a text, which only moves forward. For one thread and one text. */
final class DateScanner {

    private final String text;
    private int at;

    DateScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The character at the position, or that many after it; a null character after the end. */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    boolean atDigit() {
        return isDigit(peek(0));
    }

    boolean atLetter() {
        return Character.isLetter(peek(0));
    }

    /** How many digits follow. */
    int digitsAhead() {
        int count = 0;
        while (isDigit(peek(count))) {
            count++;
        }
        return count;
    }

    /** Reads at most that many digits. */
    String digits(int most) {
        int count = Math.min(most, digitsAhead());
        at += count;
        return text.substring(at - count, at);
    }

    /** Reads letters. */
    String letters() {
        int start = at;
        while (atLetter()) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Reads a character if it is the one that follows. */
    boolean accept(char expected) {
        boolean found = peek(0) == expected;
        at += found ? 1 : 0;
        return found;
    }

    /** Reads the characters of a set; returns whether there was one. */
    boolean skip(String set) {
        int start = at;
        while (!atEnd() && set.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > start;
    }

    /** Reads up to and including a character; returns what is before it, or nothing and does not move if it does not follow. */
    String until(char end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            return "";
        }
        String before = text.substring(at, found);
        at = found + 1;
        return before;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
