package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Searches a text for many folded phrases. The text is folded during the search, see {@link LineFolding}, except for its
 * numbers, which no phrase contains. Phrases in Latin letters are searched for apart from those in other scripts, which are
 * skipped if the text has no such letters, and short ones apart from long ones, of which fewer places need a look. Immutable.
 */
public final class PhraseSearch {

    /** The first Greek letter. All folded punctuation that occurs in Latin text is before it. */
    private static final char FIRST_NOT_LATIN = 0x370;
    /** Characters of a long phrase. */
    private static final int LONG = 9;

    private static final int NOTHING = Integer.MAX_VALUE;

    private final PhraseGrams longOnes;
    private final PhraseGrams shortOnes;
    private final PhraseGrams inOtherScripts;

    /**
     * @param phrases folded, not empty, without digits; numbered in this order
     * @throws IllegalArgumentException if a phrase has a digit
     */
    public PhraseSearch(List<String> phrases) {
        List<PhraseGrams.Phrase> longPhrases = new ArrayList<>();
        List<PhraseGrams.Phrase> shortPhrases = new ArrayList<>();
        List<PhraseGrams.Phrase> others = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            String phrase = phrases.get(i);
            if (phrase.indexOf('0') >= 0) {
                throw new IllegalArgumentException("A phrase contains a number.");
            }
            boolean latin = phrase.chars().allMatch(c -> c < FIRST_NOT_LATIN);
            (!latin ? others : phrase.length() < LONG ? shortPhrases : longPhrases)
                    .add(new PhraseGrams.Phrase(i, phrase));
        }
        longOnes = new PhraseGrams(longPhrases);
        shortOnes = new PhraseGrams(shortPhrases);
        inOtherScripts = new PhraseGrams(others);
    }

    /** Returns the lowest number of a phrase that a range of a text contains; -1 if there is none. */
    int lowest(String text, int from, int to) {
        int lowest = longOnes.lowest(text, from, to, NOTHING);
        lowest = shortOnes.lowest(text, from, to, lowest);
        if (!inOtherScripts.isEmpty() && !isLatin(text, from, to)) {
            lowest = inOtherScripts.lowest(text, from, to, lowest);
        }
        return lowest == NOTHING ? -1 : lowest;
    }

    /** Returns the lowest number of a phrase that a text contains; -1 if there is none. */
    int lowest(String text) {
        return lowest(text, 0, text.length());
    }

    /** Returns whether a text contains a phrase. */
    public boolean isIn(String text) {
        return lowest(text) >= 0;
    }

    private static boolean isLatin(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= FIRST_NOT_LATIN && LineFolding.character(c) >= FIRST_NOT_LATIN) {
                return false;
            }
        }
        return true;
    }
}
