package org.lodewire.analysis.files;

import java.util.Optional;

/**
 * Finds where a file has the characters of a text value of YAML or JSON, whose parsers give only its beginning: line breaks
 * are folded, indentation is removed, escapes are decoded. Reads the file and the value side by side. Not thread-safe.
 */
final class ScalarPlaces {

    private static final String BLANK = " \t\n\r";

    private final String file;
    private final String value;
    private final char style;
    private final int[] offsets;
    private int at;

    private ScalarPlaces(String file, int start, String value) {
        this.file = file;
        this.value = value;
        this.style = start < file.length() ? file.charAt(start) : ' ';
        this.offsets = new int[value.length() + 1];
        this.at = start;
    }

    /**
     * Finds the characters of a value.
     *
     * @param start index in the file at which the value begins, with its quotation mark or block indicator
     * @return the value with its places; empty if the file does not have it there in a form that is known
     */
    static Optional<SourceText> find(String file, int start, String value) {
        ScalarPlaces places = new ScalarPlaces(file, start, value);
        return start >= 0 && places.align()
                ? Optional.of(SourceText.in(file, value, places.offsets))
                : Optional.empty();
    }

    private boolean align() {
        if (style == '|' || style == '>') {
            skipLine();
        } else if (style == '"' || style == '\'') {
            at++;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (BLANK.indexOf(c) >= 0) {
                blank(i);
            } else if (!sign(i, c)) {
                return false;
            } else if (Character.isHighSurrogate(c) && isEscape(offsets[i]) && file.charAt(offsets[i] + 1) == 'U') {
                offsets[++i] = offsets[i - 1];
            }
        }
        offsets[value.length()] = Math.min(at, file.length());
        return true;
    }

    private void skipLine() {
        int lineBreak = file.indexOf('\n', at);
        at = lineBreak < 0 ? file.length() : lineBreak + 1;
    }

    /** A space or line break of the value is one of the file, or was removed as indentation with the line break before. */
    private void blank(int i) {
        offsets[i] = Math.min(at, file.length());
        if (isEscape(at) && !isContinuation(at)) {
            at += escapeLength(at);
            return;
        }
        int end = skipBlanks(at);
        boolean breaksLine = file.substring(Math.min(at, file.length()), end).indexOf('\n') >= 0;
        at = breaksLine ? end : Math.min(at + 1, end);
    }

    private boolean sign(int i, char c) {
        at = skipBlanks(at);
        while (isEscape(at) && isContinuation(at)) {
            at = skipBlanks(at + 1);
        }
        offsets[i] = at;
        if (isEscape(at)) {
            at += escapeLength(at);
            return at <= file.length();
        }
        if (at >= file.length() || file.charAt(at) != c) {
            return false;
        }
        at += style == '\'' && c == '\'' ? 2 : 1;
        return true;
    }

    private int skipBlanks(int from) {
        int to = from;
        while (to < file.length() && BLANK.indexOf(file.charAt(to)) >= 0) {
            to++;
        }
        return Math.min(to, file.length());
    }

    private boolean isEscape(int index) {
        return style == '"' && index + 1 < file.length() && file.charAt(index) == '\\';
    }

    private boolean isContinuation(int index) {
        return file.charAt(index + 1) == '\n' || file.charAt(index + 1) == '\r';
    }

    private int escapeLength(int index) {
        return switch (file.charAt(index + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }
}
