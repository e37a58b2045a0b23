package org.lodewire.analysis.topics.query;

/**
 * A token of a query.
 *
 * @param kind   what it is; FAULTY if it stands where a word should, and its fault has been reported
 * @param text   a word, the text between quotation marks, or the name of a field; with backslashes as they were written
 * @param start  index of its first character in the query, in UTF-16 code units
 * @param end    index after its last character, that of the suffix included
 * @param suffix what follows {@code ~}; empty if nothing does, or if there is no {@code ~}
 * @param near   whether there is a {@code ~}
 */
record QueryToken(Kind kind, String text, int start, int end, String suffix, boolean near) {

    enum Kind {
        WORD,
        PHRASE,
        FAULTY,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        MINUS,
        PLUS,
        END
    }

    QueryToken(Kind kind, String text, int start, int end) {
        this(kind, text, start, end, "", false);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is a word or phrase, or something in the place of one. */
    boolean isTerm() {
        return kind == Kind.WORD || kind == Kind.PHRASE || kind == Kind.FAULTY;
    }
}
