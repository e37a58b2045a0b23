package org.lodewire.analysis.stories.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The articles that share a key with a text, and what they share. A text has up to some thousand of them, of which a few are
 * compared, so that there is an object only for those that qualify. Not thread-safe.
 */
final class Candidates {

    private static final int SMALLEST = 1 << 9;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /** Index of an article by slot, from 1; zero where a slot is empty. */
    private int[] slots = new int[SMALLEST];

    private long[] numbers = new long[SMALLEST / 2];
    private int[] sharedKeys = new int[SMALLEST / 2];
    private double[] rarities = new double[SMALLEST / 2];
    private int size;

    /** Removes all. */
    void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
            size = 0;
        }
    }

    /** Adds the articles of one key. */
    void add(long[] ofKey) {
        for (long number : ofKey) {
            int at = indexOf(number);
            sharedKeys[at]++;
            rarities[at] += 1.0 / ofKey.length;
        }
    }

    private int indexOf(long number) {
        int slot = slot(number);
        if (slots[slot] == 0) {
            if (size == numbers.length) {
                grow();
                slot = slot(number);
            }
            numbers[size] = number;
            sharedKeys[size] = 0;
            rarities[size] = 0;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    /** The slot of a number, or the empty one where it would be. */
    private int slot(long number) {
        int slot = (int) (number * SPREAD >>> Integer.SIZE) & slots.length - 1;
        while (slots[slot] != 0 && numbers[slots[slot] - 1] != number) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        numbers = Arrays.copyOf(numbers, 2 * size);
        sharedKeys = Arrays.copyOf(sharedKeys, 2 * size);
        rarities = Arrays.copyOf(rarities, 2 * size);
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            slots[slot(numbers[i])] = i + 1;
        }
    }

    /** Returns those that are rare or share at least so many keys. */
    List<Candidate> rarestFirst(int leastShared) {
        List<Candidate> qualified = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (sharedKeys[i] >= leastShared || Candidate.isRare(rarities[i])) {
                qualified.add(new Candidate(numbers[i], sharedKeys[i], rarities[i]));
            }
        }
        qualified.sort(Candidate.RAREST_FIRST);
        return qualified;
    }
}
