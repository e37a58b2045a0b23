package org.lodewire.analysis.entities.tagger;

/**
 * Features as rows of the table of weights: a feature is the hash of its template and its value (feature hashing);
 * collisions cost little accuracy. The template numbers and values are part of the model's format. Not thread-safe.
 */
final class FeatureRows {
    /** Binary logarithm of the number of rows of weights. */
    static final int ROW_BITS = 19;

    final int[] rows = new int[TagSums.MAX_ROWS];
    int count;

    void clear() {
        count = 0;
    }

    void add(int template, int value) {
        rows[count++] = Hash.mix(value, template * 0x632BE5AB) >>> Integer.SIZE - ROW_BITS;
    }

    /** Adds a feature for each bit of a mask. */
    void addBits(int template, int mask) {
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            add(template, Integer.numberOfTrailingZeros(rest));
        }
    }
}
