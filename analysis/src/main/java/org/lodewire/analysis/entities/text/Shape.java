package org.lodewire.analysis.entities.text;

/** The shape of a token. */
public enum Shape {
    /** Does not begin with a capital, or is in a script without case: {@code troops}, {@code al}. */
    LOWER,
    /** Begins with a capital and contains lower-case letters: {@code Beijing}, {@code McDonald}. */
    CAPITALISED,
    /** Two or more letters, all capitals: {@code NATO}, {@code U.S.}. */
    CAPITALS,
    /** One capital, with or without a full stop: {@code J.}. */
    INITIAL,
    /** Begins with a digit. */
    NUMBER,
    /** A possessive {@code 's} or apostrophe. */
    POSSESSIVE,
    /** Any other code point, such as a punctuation mark. */
    MARK;

    /** Returns whether a token of this shape can be part of a name. */
    public boolean isNameLike() {
        return this == CAPITALISED || this == CAPITALS || this == INITIAL;
    }
}
