package org.lodewire.analysis.topics.presearch;

import java.util.Arrays;
import java.util.List;
import org.lodewire.analysis.topics.words.WordFilter;

/**
 * The alternatives of a key, or of several keys with one hash. What the article's filter must contain for each is beside it in one array, so that most are
 * excluded without reading them. Not thread-safe while it is changed.
 */
final class Postings {

    private Alternative[] alternatives = new Alternative[1];
    /** Two for each alternative. */
    private int[] required = new int[2];

    private int size;

    void add(Alternative alternative, IndexKey key) {
        if (size == alternatives.length) {
            alternatives = Arrays.copyOf(alternatives, size + size / 2 + 1);
            required = Arrays.copyOf(required, 2 * alternatives.length);
        }
        alternatives[size] = alternative;
        required[2 * size] = key.required();
        required[2 * size + 1] = key.also();
        size++;
    }

    /** Removes all alternatives of a topic. */
    void remove(String topic) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!alternatives[i].topic().equals(topic)) {
                alternatives[kept] = alternatives[i];
                required[2 * kept] = required[2 * i];
                required[2 * kept + 1] = required[2 * i + 1];
                kept++;
            }
        }
        Arrays.fill(alternatives, kept, size, null);
        size = kept;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds the alternatives that an article with a filter may match. */
    void find(WordFilter filter, List<Alternative> found) {
        for (int i = 0; i < size; i++) {
            if (filter.mayContain(required[2 * i]) && filter.mayContain(required[2 * i + 1])) {
                found.add(alternatives[i]);
            }
        }
    }
}
