package org.lodewire.training.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Multisets of four words in a row, by which extracted texts are compared. */
final class Shingles {

    private static final int SIZE = 4;

    private Shingles() {
    }

    static Map<List<String>, Integer> of(List<String> words) {
        Map<List<String>, Integer> shingles = new HashMap<>();
        int count = Math.max(1, words.size() - SIZE + 1);
        for (int i = 0; i < count; i++) {
            List<String> shingle = List.copyOf(words.subList(i, Math.min(words.size(), i + SIZE)));
            if (!shingle.isEmpty()) {
                shingles.merge(shingle, 1, Integer::sum);
            }
        }
        return shingles;
    }

    /** How many two multisets share. */
    static int shared(Map<List<String>, Integer> one, Map<List<String>, Integer> other) {
        int shared = 0;
        for (Map.Entry<List<String>, Integer> entry : one.entrySet()) {
            shared += Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0));
        }
        return shared;
    }

    static int size(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
