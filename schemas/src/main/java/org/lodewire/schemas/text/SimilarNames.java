package org.lodewire.schemas.text;

import java.util.Collection;
import java.util.List;

/** Finds the names that a user may have meant by an unknown one. */
public final class SimilarNames {

    private static final int MAX_EDITS = 2;
    private static final int MIN_PREFIX = 2;

    private SimilarNames() {}

    /**
     * Returns the names that begin with the unknown one. If there are none, those that differ from it by the fewest edits,
     * at most two and in less than half of its characters. In alphabetical order, empty if no name is similar.
     */
    public static List<String> of(String unknown, Collection<String> names) {
        List<String> longer = names.stream()
                .filter(name -> unknown.length() >= MIN_PREFIX && name.startsWith(unknown))
                .sorted()
                .toList();
        if (!longer.isEmpty()) {
            return longer;
        }
        int fewest = names.stream().mapToInt(name -> edits(unknown, name)).min().orElse(Integer.MAX_VALUE);
        if (fewest > MAX_EDITS || 2 * fewest >= unknown.length()) {
            return List.of();
        }
        return names.stream()
                .filter(name -> edits(unknown, name) == fewest)
                .sorted()
                .toList();
    }

    /**
     * The optimal string alignment distance: the number of characters to insert, delete or replace, and of adjacent
     * characters to swap.
     */
    private static int edits(String from, String to) {
        int[][] distance = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : edits(from, to, i, j, distance);
            }
        }
        return distance[from.length()][to.length()];
    }

    private static int edits(String from, String to, int i, int j, int[][] distance) {
        int replaced = distance[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, distance[i - 2][j - 2] + 1) : fewest;
    }
}
