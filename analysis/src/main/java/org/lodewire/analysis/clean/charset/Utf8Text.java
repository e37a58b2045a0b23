package org.lodewire.analysis.clean.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 without errors (RFC 3629) to characters. A string of such bytes takes several times as long to create if it has a
 * character beyond Latin-1, such as a quotation mark, since the JDK decodes it one byte at a time then; and the parser copies it.
 * For one page. Not thread-safe.
 */
final class Utf8Text {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private final byte[] bytes;
    private final int end;
    private final char[] chars;
    private int length;

    private Utf8Text(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
        this.chars = new char[end];
    }

    /** Decodes the first bytes of an array, up to an index; returns null if they have an error. */
    static @Nullable Utf8Text decode(byte[] bytes, int end) {
        Utf8Text text = new Utf8Text(bytes, end);
        return text.decode() ? text : null;
    }

    /** Returns the array that begins with the characters. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    private boolean decode() {
        int at = 0;
        while (at < end) {
            int run = asciiEnd(at);
            if (run > at) {
                // The fastest way from bytes to characters: both steps are a copy of many at a time.
                new String(bytes, at, run - at, StandardCharsets.ISO_8859_1).getChars(0, run - at, chars, length);
                length += run - at;
                at = run;
            }
            while (at < end && bytes[at] < 0) {
                int size = character(at);
                if (size == 0) {
                    return false;
                }
                at += size;
            }
        }
        return true;
    }

    private int asciiEnd(int from) {
        int at = from;
        while (at + Long.BYTES <= end && ((long) EIGHT.get(bytes, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Decodes the character beyond ASCII at an index; returns how many bytes it has, 0 if they are no character. */
    private int character(int at) {
        int first = bytes[at] & 0xFF;
        int size = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (size == 0 || at + size > end) {
            return 0;
        }
        int point = first & 0x7F >> size;
        for (int i = 1; i < size; i++) {
            int next = bytes[at + i];
            if ((next & 0xC0) != 0x80) {
                return 0;
            }
            point = point << 6 | next & 0x3F;
        }
        if (size == 3 && (point < 0x800 || point >= 0xD800 && point <= 0xDFFF)
                || size == 4 && (point < 0x10000 || point > Character.MAX_CODE_POINT)) {
            return 0;
        }
        length += Character.toChars(point, chars, length);
        return size;
    }
}
