package org.lodewire.analysis.stories.index;

import java.util.Comparator;

/**
 * An article that may be a copy.
 *
 * @param number     its number
 * @param sharedKeys how many keys both have
 * @param rarity     sum over these keys of one divided by the number of articles with the key. Text that many articles share,
 *                   such as the boilerplate of an outlet or the sentences of a form, counts for little.
 */
record Candidate(long number, int sharedKeys, double rarity) {

    static final Comparator<Candidate> RAREST_FIRST = Comparator.comparingDouble(
                    (Candidate candidate) -> -candidate.rarity)
            .thenComparingLong(Candidate::number);

    private static final double MIN_RARITY = 0.25;

    boolean isRare() {
        return isRare(rarity);
    }

    static boolean isRare(double rarity) {
        return rarity >= MIN_RARITY;
    }
}
