package org.lodewire.analysis.topics.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The positions of a word in an article, in ascending order. Not thread-safe while it is filled. */
public final class Positions {

    /** Further positions are ignored, so that a text with very many repetitions makes no query slow. */
    static final int MAX_COUNT = 10_000;

    private int[] positions = new int[2];
    private int count;
    /** The forms of the word, in the same order; null while all are equal to the word. */
    private String @Nullable [] forms;

    boolean add(int position, String word, String form) {
        if (count == MAX_COUNT) {
            return false;
        }
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
            forms = forms == null ? null : Arrays.copyOf(forms, 2 * count);
        }
        if (forms == null && !form.equals(word)) {
            forms = new String[positions.length];
            Arrays.fill(forms, 0, count, word);
        }
        if (forms != null) {
            forms[count] = form;
        }
        positions[count++] = position;
        return true;
    }

    /** Returns the positions at which the word has a form; null if there are none. */
    @Nullable
    Positions of(String word, String form) {
        Positions found = new Positions();
        for (int i = 0; i < count; i++) {
            if ((forms == null ? word : forms[i]).equals(form)) {
                found.add(positions[i], form, form);
            }
        }
        return found.count == 0 ? null : found;
    }

    public int count() {
        return count;
    }

    public int at(int index) {
        return positions[index];
    }

    int last() {
        return positions[count - 1];
    }

    /** Returns the index of the first position that is not before the given one; the count if all are before it. */
    public int indexFrom(int position) {
        int index = Arrays.binarySearch(positions, 0, count, position);
        return index < 0 ? -index - 1 : index;
    }

    /** Returns whether one of the positions is the given one. */
    public boolean has(int position) {
        return Arrays.binarySearch(positions, 0, count, position) >= 0;
    }
}
