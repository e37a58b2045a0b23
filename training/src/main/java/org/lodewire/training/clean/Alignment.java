package org.lodewire.training.clean;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aligns a document with its true text by the longest common subsequence of their words, so that a line is labelled by the
 * share of its words that belong to the text. Stateless.
 */
final class Alignment {

    /** The table has one bit for each pair of words; this many take 75 MB. */
    private static final long MAX_CELLS = 600_000_000L;

    private Alignment() {}

    /**
     * Returns the share of each line's words that belong to the true text; -1 for a line without words.
     *
     * @throws IllegalArgumentException if the document and the text are too long
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
        if ((long) want.length * have.length > MAX_CELLS) {
            throw new IllegalArgumentException("the document is too long to be aligned: " + have.length
                    + " words, with a true text of " + want.length);
        }
        BitSet matched = common(have, want);
        float[] shares = new float[lines.size()];
        int at = 0;
        for (int i = 0; i < shares.length; i++) {
            int words = lines.get(i).size();
            int matches = 0;
            for (int j = 0; j < words; j++) {
                matches += matched.get(at + j) ? 1 : 0;
            }
            shares[i] = words == 0 ? -1 : (float) matches / words;
            at += words;
        }
        return shares;
    }

    /** Returns the positions of the first sequence that are in the longest common subsequence. */
    private static BitSet common(int[] have, int[] want) {
        int m = want.length;
        int[] above = new int[m + 1];
        // Whether the length in a cell is that of the cell above rather than that of the previous cell.
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
