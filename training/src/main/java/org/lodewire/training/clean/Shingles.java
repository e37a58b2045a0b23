package org.lodewire.training.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of four words of a text, as often as each occurs, by which extracted texts are compared. Of a text of fewer
 * words, all of them are one. Immutable.
 */
final class Shingles {

    private static final int SIZE = 4;

    private final Map<List<String>, Integer> counts = new HashMap<>();
    private final int words;
    private final int total;

    private Shingles(List<String> words) {
        this.words = words.size();
        this.total = words.isEmpty() ? 0 : Math.max(1, words.size() - SIZE + 1);
        for (int i = 0; i < total; i++) {
            counts.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + SIZE))), 1, Integer::sum);
        }
    }

    static Shingles of(List<String> words) {
        return new Shingles(words);
    }

    /** How many words the text has. */
    int words() {
        return words;
    }

    /** How many shingles, repeats included. */
    int total() {
        return total;
    }

    /** How many are in both, a repeat as often as the one with fewer has it. */
    int common(Shingles other) {
        int common = 0;
        for (Map.Entry<List<String>, Integer> shingle : counts.entrySet()) {
            common += Math.min(shingle.getValue(), other.counts.getOrDefault(shingle.getKey(), 0));
        }
        return common;
    }
}
