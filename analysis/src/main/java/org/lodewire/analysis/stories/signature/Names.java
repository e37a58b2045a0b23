package org.lodewire.analysis.stories.signature;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Which words of a text belong to names, as far as capitals show it: words that begin with one although no sentence
 * begins there, and that the text never has in lower case. The first word of a sentence is a name if it is one elsewhere
 * in the text, if it is an acronym, or if another capital follows. A text of capitals has no names, nor has one in a
 * script without case; in a language that capitalizes all nouns, all nouns are names.
 */
final class Names {

    private Names() {}

    /** Returns the positions of the words that belong to names. */
    static BitSet of(Words words) {
        BitSet names = new BitSet(words.size());
        int capitals = count(words, words::isCapital);
        if (2 * capitals >= capitals + count(words, words::isLowerCase)) {
            return names;
        }
        CapitalWords forms = new CapitalWords(words, capitals);
        for (int i = 0; i < words.size(); i++) {
            if (words.isCapital(i) && !words.isFigure(i) && !forms.isInLowerCase(words.word(i))) {
                names.set(
                        i,
                        !words.isFirst(i)
                                || words.isAcronym(i)
                                || forms.isCertain(words.word(i))
                                || isFollowedByCapital(words, i));
            }
        }
        return names;
    }

    private static boolean isFollowedByCapital(Words words, int i) {
        return i + 1 < words.size() && words.isCapital(i + 1) && !words.isFirst(i + 1) && !words.isFigure(i + 1);
    }

    private static int count(Words words, IntPredicate which) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            count += which.test(i) ? 1 : 0;
        }
        return count;
    }
}
