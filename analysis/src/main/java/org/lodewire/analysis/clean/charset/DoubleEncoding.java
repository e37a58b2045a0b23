package org.lodewire.analysis.clean.charset;

/**
 * Undoes a wrong turn: UTF-8 that was read as Windows-1252 and written as UTF-8 again, so that "’" became "â€™" and "é"
 * became "Ã©". Done line by line, a tag ending a line as well, and only where every character beyond ASCII in the line is
 * part of such a sequence and one at least is a sequence that nobody writes. Stateless.
 */
final class DoubleEncoding {

    /** The characters that Windows-1252 has at 0x80 to 0x9F, a space where it has none. */
    private static final String HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
    /** So many sequences in one line are no chance, whichever they are. */
    private static final int MANY = 3;

    private DoubleEncoding() {}

    static String repair(String text) {
        int hit = firstHit(text, 0);
        if (hit < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        while (hit >= 0) {
            int start = hit;
            while (start > copied && !isBreak(text.charAt(start - 1))) {
                start--;
            }
            int end = hit;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            out.append(text, copied, start);
            repairLine(text, start, end, out);
            copied = end;
            hit = firstHit(text, end);
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '<' || c == '>';
    }

    /** Where the first byte of a sequence of two or more may stand, -1 if nowhere. */
    private static int firstHit(String text, int from) {
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
                certain |= isTelling(c, byteOf(text.charAt(i + 1)));
            }
            out.appendCodePoint(character);
            i += length;
        }
        if (!certain && sequences < MANY) {
            out.setLength(before);
            out.append(text, start, end);
        }
    }

    /** Characters in the sequence that begins here, 0 if none does. */
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

    /** "Ã©" and "â€™" are; "Ã”" may be the end of a quotation in Portuguese, and "Ã»" as well. */
    private static boolean isTelling(char first, int second) {
        boolean letterThenSign = (first == 0xC2 || first == 0xC3) && second > 0xA0 && second != 0xAB && second != 0xBB;
        return letterThenSign || first == 0xE2 && second <= 0x82;
    }

    private static boolean isContinuation(char c) {
        int b = byteOf(c);
        return b >= 0x80 && b < 0xC0;
    }

    /** Its byte in Windows-1252, where controls stand for themselves as in browsers; -1 if it has none. */
    private static int byteOf(char c) {
        if (c >= 0x80 && c <= 0xFF) {
            return c;
        }
        int high = c < 0x80 ? -1 : HIGH.indexOf(c);
        return high < 0 ? -1 : 0x80 + high;
    }
}
