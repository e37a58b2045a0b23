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
        Set<String> stems = stems(headline, false);
        if (stems.size() < MIN_STEMS) {
            return false;
        }
        Set<String> beginnings = stems(text, true);
        return stems.stream().noneMatch(beginnings::contains);
    }

    /** @param shorter whether to add the beginnings of {@value #MIN_WORD} letters */
    private static Set<String> stems(String text, boolean shorter) {
        String folded =
                text.substring(0, Math.min(text.length(), Words.MAX_CHARS)).toLowerCase(Locale.ROOT);
        Set<String> stems = new HashSet<>();
        for (int begin = 0, end; begin < folded.length(); begin = end + 1) {
            end = begin;
            while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
                end++;
            }
            if (end - begin >= MIN_WORD) {
                stems.add(folded.substring(begin, Math.min(end, begin + STEM)));
                if (shorter) {
                    stems.add(folded.substring(begin, begin + MIN_WORD));
                }
            }
        }
        return stems;
    }
}
