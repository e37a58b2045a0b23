package org.lodewire.analysis.stories.signature;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a headline belongs to a text, as far as the beginnings of their words show it. The text of a consent dialog, of
 * a bot check or of a paywall has no word of the headline under which it was found.
 */
final class Headlines {

    private static final int MIN_WORD = 4;
    private static final int STEM = 5;
    private static final int MIN_STEMS = 3;

    private Headlines() {}

    /** Returns whether the headline has at least three words of four letters, and the text has none that begins like one. */
    static boolean isUnrelated(@Nullable String headline, @Nullable String text) {
        if (headline == null || text == null) {
            return false;
        }
        Set<String> stems = stems(headline);
        return stems.size() >= MIN_STEMS && !hasWordOf(stems, text);
    }

    private static Set<String> stems(String headline) {
        String folded = folded(headline);
        Set<String> stems = new HashSet<>();
        for (int begin = 0, end; begin < folded.length(); begin = end + 1) {
            end = wordEnd(folded, begin);
            if (end - begin >= MIN_WORD) {
                stems.add(folded.substring(begin, Math.min(end, begin + STEM)));
            }
        }
        return stems;
    }

    /** Whether a word of the text begins like one of the headline, which may have {@value #MIN_WORD} letters only. */
    private static boolean hasWordOf(Set<String> stems, String text) {
        String folded = folded(text);
        for (int begin = 0, end; begin < folded.length(); begin = end + 1) {
            end = wordEnd(folded, begin);
            if (end - begin >= MIN_WORD
                    && (stems.contains(folded.substring(begin, Math.min(end, begin + STEM)))
                            || stems.contains(folded.substring(begin, begin + MIN_WORD)))) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        return text.substring(0, Math.min(text.length(), Words.MAX_CHARS)).toLowerCase(Locale.ROOT);
    }

    private static int wordEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
