package org.lodewire.analysis.entities.text;

/**
 * Reads the tokens of which most texts consist: words of letters and digits of ASCII before a blank or a mark, and marks of
 * one character. Looks at each character once, for the end, the shape and the hashes of the token. Used for one text, by one
 * thread.
 */
final class AsciiTokens {
    private static final int ASCII = 128;
    private static final int LONGEST = 40;
    /** The bit that is set in lower-case letters and in digits. */
    private static final int LOWER_CASE = 0x20;

    private static final byte CAPITAL = 1;
    private static final byte SMALL = 2;
    private static final byte DIGIT = 4;
    private static final byte WORD_PART = CAPITAL | SMALL | DIGIT;
    /** A character that ends a word. */
    private static final byte END = 8;
    /** A mark that is a token by itself. */
    private static final byte MARK = 16;

    private static final byte[] KINDS = new byte[ASCII];

    static {
        for (int c = 0; c < ASCII; c++) {
            boolean joint = c == '.' || c == ',' || c == '\'';
            int mark = c > ' ' && c != '\'' && c < ASCII - 1 ? MARK : 0;
            KINDS[c] = c >= 'A' && c <= 'Z'
                    ? CAPITAL
                    : c >= 'a' && c <= 'z' ? SMALL : c >= '0' && c <= '9' ? DIGIT : (byte) ((joint ? 0 : END) | mark);
        }
    }

    private final char[] text;
    private Shape shape = Shape.MARK;
    private long keyHash;
    private int caseHash;
    private boolean innerCapital;

    AsciiTokens(String text) {
        this.text = text.toCharArray();
    }

    /**
     * Reads the token at an index.
     *
     * @return index after the token; the same index if the token is of another kind
     */
    int read(int start) {
        char[] text = this.text;
        int first = text[start];
        if (first >= ASCII) {
            return start;
        }
        int kind = KINDS[first];
        long key = WordFolding.BASIS;
        int lower = CaseHash.BASIS;
        if ((kind & WORD_PART) == 0) {
            if ((kind & MARK) == 0) {
                return start;
            }
            keyHash = first == '.' ? key : (key ^ first) * WordFolding.PRIME;
            caseHash = (lower ^ first) * CaseHash.PRIME;
            shape = Shape.MARK;
            innerCapital = false;
            return start + 1;
        }
        int letter = first | LOWER_CASE;
        key = (key ^ letter) * WordFolding.PRIME;
        lower = (lower ^ letter) * CaseHash.PRIME;
        int kinds = 0;
        int next = END;
        int limit = Math.min(text.length, start + LONGEST + 1);
        int at = start + 1;
        for (; at < limit; at++) {
            int c = text[at];
            next = c < ASCII ? KINDS[c] : 0;
            if ((next & WORD_PART) == 0) {
                break;
            }
            kinds |= next;
            letter = c | LOWER_CASE;
            key = (key ^ letter) * WordFolding.PRIME;
            lower = (lower ^ letter) * CaseHash.PRIME;
        }
        boolean ends = at == text.length ? at - start <= LONGEST : (next & END) != 0;
        innerCapital = (kinds & CAPITAL) != 0;
        // A capital after "The" may begin another word.
        if (!ends || first == 'T' && innerCapital) {
            return start;
        }
        keyHash = key;
        caseHash = lower;
        shape = shape(kind, kinds);
        return at;
    }

    private static Shape shape(int first, int others) {
        if (first == DIGIT) {
            return Shape.NUMBER;
        }
        if (first == SMALL) {
            return Shape.LOWER;
        }
        return (others & SMALL) != 0 ? Shape.CAPITALISED : (others & CAPITAL) != 0 ? Shape.CAPITALS : Shape.INITIAL;
    }

    Shape shape() {
        return shape;
    }

    /** The {@link Tokens#keyHash(int)} of the token. */
    long keyHash() {
        return keyHash;
    }

    /** The {@link Tokens#caseHash(int)} of the token. */
    int caseHash() {
        return caseHash;
    }

    /** The {@link Tokens#hasInnerCapital} of the token. */
    boolean hasInnerCapital() {
        return innerCapital;
    }
}
