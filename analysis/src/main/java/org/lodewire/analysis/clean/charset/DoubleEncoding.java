package org.lodewire.analysis.clean.charset;

/**
 * Repairs UTF-8 that was decoded as Windows-1252 and encoded as UTF-8 again, so that "’" became "â€™" and "é" became "Ã©".
 * Repairs line by line, where a tag also ends a line, and only if every non-ASCII character of the line is part of such a
 * sequence and at least one sequence does not occur in correct text. Stateless.
 */
final class DoubleEncoding {

    /** The characters of Windows-1252 from 0x80 to 0x9F; a space for unassigned ones. */
    private static final String HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
    /** So many sequences in one line are no coincidence, whichever they are. */
    private static final int MANY = 3;

    private DoubleEncoding() {}

    /** Returns the repaired text; the text itself if there is nothing to repair. */
    static String repair(String text) {
        int candidate = nextCandidate(text, 0);
        if (candidate < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        while (candidate >= 0) {
            int start = candidate;
            while (start > copied && !isBreak(text.charAt(start - 1))) {
                start--;
            }
            int end = candidate;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            out.append(text, copied, start);
            repairLine(text, start, end, out);
            copied = end;
            candidate = nextCandidate(text, end);
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '<' || c == '>';
    }

    /** Returns the index of the next possible first byte of a sequence of two or more; -1 if there is none. */
    private static int nextCandidate(String text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4 && isContinuation(text.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static void repairLine(String text, int start, int end, StringBuilder out) {
        int before = out.length();
        int sequences = 0;
        boolean certain = false;
        for (int i = start; i < end; ) {
            char c = text.charAt(i);
            int length = c < 0x80 ? 1 : sequence(text, i, end);
            int character = c < 0x80 ? c : length == 0 ? -1 : decode(text, i, length);
            if (character < 0) {
                out.setLength(before);
                out.append(text, start, end);
                return;
            }
            if (c >= 0x80) {
                sequences++;
                certain |= isUnambiguous(c, byteOf(text.charAt(i + 1)));
            }
            out.appendCodePoint(character);
            i += length;
        }
        if (!certain && sequences < MANY) {
            out.setLength(before);
            out.append(text, start, end);
        }
    }

    /** Returns the length of the sequence that begins at an index; 0 if none does. */
    private static int sequence(String text, int at, int end) {
        char first = text.charAt(at);
        int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        for (int i = at + 1; i < at + length; i++) {
            if (i >= end || !isContinuation(text.charAt(i))) {
                return 0;
            }
        }
        return length;
    }

    private static int decode(String text, int at, int length) {
        int character = text.charAt(at) & (0x7F >> length);
        for (int i = at + 1; i < at + length; i++) {
            character = character << 6 | byteOf(text.charAt(i)) & 0x3F;
        }
        boolean shortest = length < 3 || character >= (length == 3 ? 0x800 : 0x10000);
        boolean valid = character >= 0xA0 && character <= 0x10FFFF && (character < 0xD800 || character > 0xDFFF);
        return shortest && valid ? character : -1;
    }

    /**
     * Returns whether a sequence does not occur in correct text, such as "Ã©" and "â€™". "Ã”" and "Ã»" may be the end of a
     * quotation in Portuguese.
     */
    private static boolean isUnambiguous(char first, int second) {
        boolean letterThenSign = (first == 0xC2 || first == 0xC3) && second > 0xA0 && second != 0xAB && second != 0xBB;
        return letterThenSign || first == 0xE2 && second <= 0x82;
    }

    private static boolean isContinuation(char c) {
        int b = byteOf(c);
        return b >= 0x80 && b < 0xC0;
    }

    /** Returns the byte of a character in Windows-1252, with controls mapped to themselves as in browsers; -1 if it has none. */
    private static int byteOf(char c) {
        if (c >= 0x80 && c <= 0xFF) {
            return c;
        }
        int high = c < 0x80 ? -1 : HIGH.indexOf(c);
        return high < 0 ? -1 : 0x80 + high;
    }
}
