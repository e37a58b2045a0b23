package org.lodewire.analysis.stories.index;

/**
 * Counts by 64-bit number in memory, without an entry for a count of zero: open addressing with linear probing, in 12 bytes a
 * slot. Not thread-safe.
 */
final class StoryCounts {

    private static final int SMALLEST = 1 << 10;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long[] numbers = new long[SMALLEST];
    /** Zero where a slot is empty. */
    private int[] counts = new int[SMALLEST];

    private int used;

    /** Returns the count of a number. */
    int get(long number) {
        return counts[slot(number)];
    }

    /** Adds to a count. It must not become negative. */
    void add(long number, int change) {
        int slot = slot(number);
        if (counts[slot] == 0) {
            used++;
            numbers[slot] = number;
        }
        counts[slot] += change;
        if (counts[slot] < 0) {
            throw new IllegalStateException("Fewer than none of " + number);
        }
        if (counts[slot] == 0) {
            used--;
            closeGap(slot);
        } else if (4L * used > 3L * counts.length) {
            grow();
        }
    }

    /** The slot of a number, or the empty one where it would be. */
    private int slot(long number) {
        int slot = home(number);
        while (counts[slot] != 0 && numbers[slot] != number) {
            slot = slot + 1 & counts.length - 1;
        }
        return slot;
    }

    private int home(long number) {
        return (int) (number * SPREAD >>> 1 + Integer.numberOfLeadingZeros(counts.length) + Integer.SIZE);
    }

    /** Moves entries back that would no longer be found beyond an empty slot. */
    private void closeGap(int empty) {
        int mask = counts.length - 1;
        int gap = empty;
        for (int slot = gap + 1 & mask; counts[slot] != 0; slot = slot + 1 & mask) {
            if ((slot - home(numbers[slot]) & mask) >= (slot - gap & mask)) {
                numbers[gap] = numbers[slot];
                counts[gap] = counts[slot];
                counts[slot] = 0;
                gap = slot;
            }
        }
    }

    private void grow() {
        long[] oldNumbers = numbers;
        int[] oldCounts = counts;
        numbers = new long[2 * oldNumbers.length];
        counts = new int[2 * oldCounts.length];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
