package org.lodewire.analysis.entities.text;

/** What a token looks like, which is all that the rules know of a word they have never seen. */
public enum Shape {
    /** A word without a capital at its start, or in a script without capitals: {@code troops}, {@code al}. */
    LOWER,
    /** Begins with a capital and has small letters: {@code Beijing}, {@code McDonald}. */
    CAPITALISED,
    /** Two or more letters, all capitals: {@code NATO}, {@code U.S.}. */
    CAPITALS,
    /** One capital, with or without a full stop: {@code J.}. */
    INITIAL,
    /** Begins with a digit. */
    NUMBER,
    /** The {@code 's} or bare apostrophe of a genitive. */
    POSSESSIVE,
    /** Anything else, one code point long. */
    MARK;

    /** Whether a token of this shape can be part of a name by its looks alone. */
    public boolean isNameLike() {
        return this == CAPITALISED || this == CAPITALS || this == INITIAL;
    }
}
