package org.lodewire.analysis.clean.language;

import org.jspecify.annotations.Nullable;

/** Detects the language of a short text in Cyrillic by the letters that only some languages have. Stateless. */
final class CyrillicLetters {

    private static final int MIN_LETTERS = 40;
    private static final double MIN_SHARE = 0.005;

    private CyrillicLetters() {}

    /**
     * Returns the language of the text before an index; null if it is not mostly Cyrillic, or has letters of several of these
     * languages or of another.
     */
    static @Nullable String of(String text, int end) {
        int letters = 0;
        int cyrillic = 0;
        int russian = 0;
        int ukrainian = 0;
        int belarusian = 0;
        int serbian = 0;
        int hard = 0;
        int others = 0;
        for (int i = 0; i < end; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            letters += Character.isLetter(c) ? 1 : 0;
            cyrillic += c >= 0x430 && c < 0x530 ? 1 : 0;
            russian += c == 'ы' || c == 'э' ? 1 : 0;
            ukrainian += c == 'і' || c == 'ї' || c == 'є' ? 1 : 0;
            belarusian += c == 'ў' ? 1 : 0;
            serbian += "јљњћђџ".indexOf(c) >= 0 ? 1 : 0;
            hard += c == 'ъ' ? 1 : 0;
            others += c > 0x45F && c < 0x530 || c == 'ќ' || c == 'ѓ' || c == 'ѕ' ? 1 : 0;
        }
        if (cyrillic < MIN_LETTERS || cyrillic * 2 < letters || others > 0) {
            return null;
        }
        double least = MIN_SHARE * cyrillic;
        if (belarusian > 0) {
            return "be";
        }
        if (ukrainian > least && russian == 0) {
            return "uk";
        }
        if (russian > least && ukrainian == 0 && serbian == 0) {
            return "ru";
        }
        boolean bulgarian = hard > least && russian == 0 && ukrainian == 0 && serbian == 0;
        return bulgarian ? "bg" : serbian > least && russian == 0 && ukrainian == 0 ? "sr" : null;
    }
}
