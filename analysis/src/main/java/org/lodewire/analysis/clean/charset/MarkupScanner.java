package org.lodewire.analysis.clean.charset;

import java.nio.charset.StandardCharsets;

/**
 * A position in the source of a page, and steps over pieces of markup like those of the tokenizer of WHATWG HTML. A step
 * returns whether the end of the piece is certain; if not, the position is undefined afterwards. Not thread-safe.
 */
final class MarkupScanner {

    private static final int LETTER_BITS = 5;
    private static final int MAX_LETTERS = Long.SIZE / LETTER_BITS;

    private final byte[] bytes;
    private final int length;
    /** The same bytes as characters: the search methods of strings are faster than loops. */
    private final String page;

    private int at;
    private long name;
    private int typeStart;
    private int typeEnd;
    private boolean selfClosing;

    MarkupScanner(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        this.page = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Packs a name of letters as {@link #name()} returns it, since numbers are faster to compare than strings. */
    static long name(String name) {
        long packed = 0;
        for (int i = 0; i < name.length(); i++) {
            packed = packed << LETTER_BITS | name.charAt(i) & 0x1F;
        }
        return packed;
    }

    boolean contains(char c) {
        return page.indexOf(c) >= 0;
    }

    int at() {
        return at;
    }

    /** Moves to the next opening bracket; returns false if there is none. */
    boolean next() {
        at = page.indexOf('<', at);
        return at >= 0;
    }

    void skipBracket() {
        at++;
    }

    boolean opensElement() {
        return isLetter(at + 1);
    }

    boolean closesElement() {
        return is(at + 1, '/') && isLetter(at + 2);
    }

    boolean opensComment() {
        return is(at + 1, '!') && is(at + 2, '-') && is(at + 3, '-');
    }

    /** Returns whether a declaration such as a document type begins here. */
    boolean opensDeclaration() {
        return is(at + 1, '!') || is(at + 1, '?') || is(at + 1, '/');
    }

    /** Steps over a declaration. CDATA sections, which only drawings may contain, are left to the parser. */
    boolean declaration() {
        int end = page.startsWith("<![CDATA[", at) ? -1 : page.indexOf('>', at);
        at = end + 1;
        return end >= 0;
    }

    /** Steps over a comment. */
    boolean comment() {
        int start = at;
        for (int dashes = page.indexOf("--", start + 2); dashes >= 0; dashes = page.indexOf("--", dashes + 1)) {
            boolean bang = is(dashes + 2, '!') && is(dashes + 3, '>') && dashes >= start + 4;
            if (bang || is(dashes + 2, '>')) {
                at = dashes + (bang ? 4 : 3);
                return true;
            }
        }
        return false;
    }

    /** Steps over a start or end tag. A bracket within it is ambiguous, as parsers differ. */
    boolean tag() {
        at += is(at + 1, '/') ? 2 : 1;
        if (!tagName()) {
            return false;
        }
        typeStart = -1;
        selfClosing = false;
        while (at < length) {
            byte c = bytes[at];
            if (c == '>') {
                at++;
                return true;
            } else if (c == '<') {
                return false;
            } else if (c == '/' || isSpace(c)) {
                selfClosing = c == '/';
                at++;
            } else {
                selfClosing = false;
                attribute();
            }
        }
        return false;
    }

    private boolean tagName() {
        int start = at;
        long packed = 0;
        boolean letters = true;
        for (; at < length && !endsName(bytes[at]); at++) {
            if (bytes[at] == '<') {
                return false;
            }
            letters &= isLetter(at);
            packed = packed << LETTER_BITS | bytes[at] & 0x1F;
        }
        name = letters && at - start <= MAX_LETTERS ? packed : 0;
        return true;
    }

    private void attribute() {
        int start = at++;
        while (at < length && bytes[at] != '=' && !endsName(bytes[at])) {
            at++;
        }
        boolean type = typeStart < 0 && at - start == 4 && page.regionMatches(true, start, "type", 0, 4);
        int equals = skipSpace(at);
        if (!is(equals, '=')) {
            return;
        }
        at = skipSpace(equals + 1);
        int value = at;
        if (is(at, '"') || is(at, '\'')) {
            value++;
            int end = page.indexOf(bytes[at], value);
            at = end < 0 ? length : end + 1;
        } else {
            while (at < length && !isSpace(bytes[at]) && bytes[at] != '>') {
                at++;
            }
        }
        if (type) {
            typeStart = value;
            typeEnd = at;
        }
    }

    private int skipSpace(int from) {
        int end = from;
        while (end < length && isSpace(bytes[end])) {
            end++;
        }
        return end;
    }

    /** Returns the packed name of the last tag; zero if it is not of letters only, or too long. */
    long name() {
        return name;
    }

    /** Returns whether the last tag is self-closing. */
    boolean isSelfClosing() {
        return selfClosing;
    }

    /** Returns whether the type of the last tag has a prefix, or contains a character reference. */
    boolean mayBeOfType(String type) {
        int start = typeStart < 0 ? 0 : skipSpace(typeStart);
        int reference = typeStart < 0 ? -1 : page.indexOf('&', typeStart);
        return typeStart >= 0
                && (page.regionMatches(true, start, type, 0, type.length()) || reference >= 0 && reference < typeEnd);
    }

    /**
     * Steps over the text of an element and its end tag. A script that may contain another one in a comment is left to the
     * parser.
     */
    boolean textOf(String element) {
        boolean script = element.equals("script");
        boolean commented = false;
        for (; next(); at++) {
            if (is(at + 1, '/') && isNamed(at + 2, element)) {
                int end = skipSpace(at + 2 + element.length());
                at = end + 1;
                return is(end, '>');
            }
            commented |= script && opensComment();
            if (commented && page.regionMatches(true, at, "<script", 0, 7)) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether a range is space. */
    boolean isSpace(int from, int to) {
        return skipSpace(from) >= to;
    }

    private boolean isNamed(int start, String name) {
        int end = start + name.length();
        return page.regionMatches(true, start, name, 0, name.length()) && end < length && endsName(bytes[end]);
    }

    private boolean is(int index, char c) {
        return index < length && bytes[index] == c;
    }

    private boolean isLetter(int index) {
        int c = index < length ? bytes[index] | 0x20 : 0;
        return c >= 'a' && c <= 'z';
    }

    private static boolean endsName(byte c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
