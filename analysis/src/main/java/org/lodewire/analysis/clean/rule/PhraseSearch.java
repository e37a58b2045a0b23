package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Searches a text for many folded phrases, see {@link LineFolding}, of which none contains a number. Phrases in Latin letters are searched for apart from those in other scripts, which are
 * skipped if the text has no such letters, and short ones apart from long ones, of which fewer places need a look. Immutable.
 */
public final class PhraseSearch {

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
            boolean latin = phrase.chars().allMatch(c -> c < FoldedLine.FIRST_NOT_LATIN);
            (!latin ? others : phrase.length() < LONG ? shortPhrases : longPhrases)
                    .add(new PhraseGrams.Phrase(i, phrase));
        }
        longOnes = new PhraseGrams(longPhrases);
        shortOnes = new PhraseGrams(shortPhrases);
        inOtherScripts = new PhraseGrams(others);
    }

    /** Returns the lowest number of a phrase that a range of a line contains; -1 if there is none. */
    int lowest(FoldedLine line, int from, int to) {
        int lowest = longOnes.lowest(line, from, to, NOTHING);
        lowest = shortOnes.lowest(line, from, to, lowest);
        if (!inOtherScripts.isEmpty() && !line.isLatin(from, to)) {
            lowest = inOtherScripts.lowest(line, from, to, lowest);
        }
        return lowest == NOTHING ? -1 : lowest;
    }

    /** Returns whether a text contains a phrase. */
    public boolean isIn(String text) {
        return lowest(FoldedLine.of(text), 0, text.length()) >= 0;
    }
}
