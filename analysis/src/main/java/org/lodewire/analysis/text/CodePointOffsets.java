package org.lodewire.analysis.text;

/**
 * Turns UTF-16 offsets of one text into code point offsets. Offsets must be asked for in ascending order, so that all of
 * them together cost one pass over the text. A surrogate without its partner counts as one code point, as in
 * {@link String#codePointCount}. Not thread-safe: one text, one use.
 */
public final class CodePointOffsets {
    private final String text;
    private int utf16;
    private int codePoints;

    public CodePointOffsets(String text) {
        this.text = text;
    }

    /**
     * How many code points begin before the UTF-16 offset.
     *
     * @param offset from 0 to the text's length, not less than in the call before
     * @throws IllegalArgumentException if the offset is less than the one before
     * @throws IndexOutOfBoundsException if the offset is outside the text
     */
    public int at(int offset) {
        if (offset < utf16) {
            throw new IllegalArgumentException("offset " + offset + " after " + utf16);
        }
        if (offset > text.length()) {
            throw new IndexOutOfBoundsException(offset);
        }
        while (utf16 < offset) {
            boolean insidePair = utf16 > 0
                    && Character.isLowSurrogate(text.charAt(utf16))
                    && Character.isHighSurrogate(text.charAt(utf16 - 1));
            codePoints += insidePair ? 0 : 1;
            utf16++;
        }
        return codePoints;
    }
}
