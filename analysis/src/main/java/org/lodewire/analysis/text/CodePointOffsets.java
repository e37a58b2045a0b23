package org.lodewire.analysis.text;

/**
 * Converts UTF-16 offsets in one text to code point offsets. Offsets must be given in ascending order, so that all
 * calls together take one pass over the text. An unpaired surrogate counts as one code point, as in {@link
 * String#codePointCount}. Not thread-safe.
 */
public final class CodePointOffsets {
    private final String text;
    private int utf16;
    private int codePoints;

    public CodePointOffsets(String text) {
        this.text = text;
    }

    /**
     * Returns the number of code points that begin before a UTF-16 offset.
     *
     * @param offset from 0 to the length of the text, not less than in the previous call
     * @throws IllegalArgumentException  if the offset is less than in the previous call
     * @throws IndexOutOfBoundsException if the offset is outside the text
     */
    public int at(int offset) {
        if (offset < utf16) {
            throw new IllegalArgumentException("Offset " + offset + " is less than the previous offset " + utf16);
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
