package org.lodewire.training.clean;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a document its true text consists of: both are read as words, aligned by their longest common
 * subsequence, and a line belongs to the text if most of its words do. Stateless.
 */
final class Alignment {

    /** The table has a bit for each pair of words of both; so many take 75 MB. */
    private static final long MOST_CELLS = 600_000_000L;

    private Alignment() {}

    /**
     * Share of each line's words that is in the truth; minus one for lines without words.
     *
     * @throws IllegalArgumentException if both are too long to be aligned
     */
    static float[] shares(List<List<String>> lines, List<String> truth) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] want = truth.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, any -> numbers.size()))
                .toArray();
        int[] have = lines.stream()
                .flatMap(List::stream)
                .mapToInt(word -> numbers.getOrDefault(word, -1))
                .toArray();
        if ((long) want.length * have.length > MOST_CELLS) {
            throw new IllegalArgumentException("too long to be aligned: " + have.length + " words, of which "
                    + want.length + " should be the article");
        }
        BitSet matched = common(have, want);
        float[] shares = new float[lines.size()];
        int at = 0;
        for (int i = 0; i < shares.length; i++) {
            int words = lines.get(i).size();
            int hits = 0;
            for (int j = 0; j < words; j++) {
                hits += matched.get(at + j) ? 1 : 0;
            }
            shares[i] = words == 0 ? -1 : (float) hits / words;
            at += words;
        }
        return shares;
    }

    /** Positions of one sequence that are in the longest common subsequence. */
    private static BitSet common(int[] have, int[] want) {
        int m = want.length;
        int[] above = new int[m + 1];
        // whether the length in a cell comes from the row above rather than from the cell before
        BitSet[] fromAbove = new BitSet[have.length];
        for (int i = 0; i < have.length; i++) {
            int[] row = new int[m + 1];
            fromAbove[i] = new BitSet(m + 1);
            for (int j = 1; j <= m; j++) {
                if (have[i] == want[j - 1]) {
                    row[j] = above[j - 1] + 1;
                } else if (above[j] >= row[j - 1]) {
                    row[j] = above[j];
                    fromAbove[i].set(j);
                } else {
                    row[j] = row[j - 1];
                }
            }
            above = row;
        }
        BitSet matched = new BitSet(have.length);
        int j = m;
        for (int i = have.length - 1; i >= 0 && j > 0; ) {
            if (have[i] == want[j - 1]) {
                matched.set(i--);
                j--;
            } else if (fromAbove[i].get(j)) {
                i--;
            } else {
                j--;
            }
        }
        return matched;
    }
}
