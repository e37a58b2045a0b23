package org.lodewire.analysis.clean.quality;

import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * Removes lines that cannot be read: text that was decoded in a wrong charset and could not be repaired, or whose characters were
 * replaced by question marks. No language has so many letters of Latin-1, box drawings or replacement characters. Stateless.
 */
public final class UnreadableLines {

    /** Shares of the characters of a line, without spaces. */
    private static final double MAX_REPLACED = 0.1;

    private static final double MAX_ODD = 0.4;
    private static final int MIN_CHARACTERS = 12;
    private static final char FIRST_BEYOND_ASCII = 0x80;

    private static final String QUESTIONS = "?\uFF1F";

    private UnreadableLines() {}

    /**
     * Removes them.
     *
     * @return whether the text is readable: less than half of it is removed
     */
    public static boolean remove(DocumentLines document) {
        int unreadable = 0;
        int all = 0;
        for (int i = 0; i < document.size(); i++) {
            if (document.isKept(i)) {
                String text = document.line(i).text();
                all += text.length();
                if (isUnreadable(text)) {
                    unreadable += text.length();
                    document.remove(i, "unreadable");
                }
            }
        }
        return unreadable * 2 <= all;
    }

    static boolean isUnreadable(String text) {
        return mayBeUnreadable(text) && isMostlyUnreadable(text);
    }

    /** Looks for suspect characters only, which most lines have none of. Of a normalised line at least half are no spaces. */
    private static boolean mayBeUnreadable(String text) {
        int suspect = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '?' || c >= FIRST_BEYOND_ASCII) {
                suspect += c == '?' || c == '\uFF1F' || c == '\uFFFD' || isOdd(c) ? 1 : 0;
            }
        }
        return suspect > MAX_REPLACED / 2 * text.length();
    }

    private static boolean isMostlyUnreadable(String text) {
        int characters = 0;
        int replaced = 0;
        int odd = 0;
        int questions = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            characters += c == ' ' ? 0 : 1;
            replaced += c == '\uFFFD' ? 1 : 0;
            odd += isOdd(c) ? 1 : 0;
            boolean within = i > 0 && QUESTIONS.indexOf(text.charAt(i - 1)) >= 0 && QUESTIONS.indexOf(c) >= 0;
            questions += within ? 1 : 0;
        }
        return characters >= MIN_CHARACTERS
                && (replaced > MAX_REPLACED * characters || odd + questions + replaced > MAX_ODD * characters);
    }

    /** Returns whether no text has many of a character: letters of Latin-1, controls, box drawings, private use. */
    private static boolean isOdd(char c) {
        return c >= 0x80 && c <= 0xFF || c >= '\u2500' && c <= '\u259F' || c >= '\uE000' && c <= '\uF8FF';
    }
}
