package org.lodewire.analysis.stories.signature;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A bottom-k sketch: the {@value #MAX} shingles of a text with the smallest hashes, of which only the upper {@value
 * #BITS} bits are kept. See E. Cohen and H. Kaplan, "Summarizing data using bottom-k sketches", 2007. Immutable.
 *
 * @param hashes ascending
 * @param whole  whether these are all shingles of the text
 */
record Sketch(int[] hashes, boolean whole) {

    static final int MAX = 320;
    static final int BITS = 22;

    /** A difference that is at least this is encoded as several. */
    private static final int MAX_STEP = 0xffff;

    static final int MAX_BYTES = Short.BYTES * (MAX + (1 << BITS) / MAX_STEP + 1);

    static final Sketch NONE = new Sketch(new int[0], true);

    /** @param shingles all shingles of the text, ascending */
    static Sketch of(long[] shingles) {
        int[] hashes = Arrays.stream(shingles)
                .limit(MAX)
                .mapToInt(shingle -> (int) (shingle >>> Shingles.BITS - BITS))
                .toArray();
        return new Sketch(hashes, shingles.length <= MAX);
    }

    int size() {
        return hashes.length;
    }

    /** Returns the hash up to which the sketch has every shingle of its text. */
    int limit() {
        return whole ? Integer.MAX_VALUE : hashes[hashes.length - 1];
    }

    /** Returns the number of hashes up to a limit. */
    int countUpTo(int limit) {
        int count = hashes.length;
        while (count > 0 && hashes[count - 1] > limit) {
            count--;
        }
        return count;
    }

    /** Returns the number of hashes up to a limit that both sketches have. */
    int countShared(Sketch other, int limit) {
        int shared = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length && hashes[i] <= limit; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Encodes the differences of successive hashes. */
    void encode(ByteBuffer out) {
        int last = 0;
        for (int hash : hashes) {
            int step = hash - last;
            for (; step >= MAX_STEP; step -= MAX_STEP) {
                out.putShort((short) MAX_STEP);
            }
            out.putShort((short) step);
            last = hash;
        }
    }

    /** @throws java.nio.BufferUnderflowException if there are fewer bytes */
    static Sketch decode(ByteBuffer in, int size, boolean whole) {
        int[] hashes = new int[size];
        int hash = 0;
        for (int i = 0; i < size; i++) {
            int step = Short.toUnsignedInt(in.getShort());
            for (; step == MAX_STEP; step = Short.toUnsignedInt(in.getShort())) {
                hash += MAX_STEP;
            }
            hash += step;
            hashes[i] = hash;
        }
        return new Sketch(hashes, whole);
    }
}
