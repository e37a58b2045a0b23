package org.lodewire.streams.clean.line;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings text into the form in which two writings of the same thing are equal. */
final class Fold {

    private static final String PUNCTUATION = " .,:;!?…*•·|-–—>»›<«‹()[]\"'";

    private Fold() {
    }

    /** Lower case, straight quotes, plain dashes, every number a zero. */
    static String phrase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= '0' && c <= '9') {
                if (out.isEmpty() || out.charAt(out.length() - 1) != '0') {
                    out.append('0');
                }
            } else {
                out.append(plain(c));
            }
        }
        return out.toString();
    }

    /** Without the punctuation it begins with. */
    static String trimStart(String text) {
        int start = 0;
        while (start < text.length() && PUNCTUATION.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    /** Without the punctuation it ends with. */
    static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** The words of a text, lower case, without punctuation. */
    static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static char plain(char c) {
        return switch (c) {
            case '‘', '’', '‛', 'ʼ', '`', '´' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            default -> c;
        };
    }
}
