package org.lodewire.analysis.stories.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;

/** The distinct shingles of a text: runs of {@value #WORDS} words, each as a hash of {@value #BITS} bits. */
public final class Shingles {

    static final int WORDS = 5;
    public static final int BITS = 38;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private Shingles() {}

    /** Returns the shingles of a text, ascending. */
    static long[] of(Words words) {
        long[] hashes = new long[Math.max(0, words.size() - WORDS + 1)];
        // Word by word of all shingles: the processor calculates the hashes of several shingles at once.
        for (int word = 0; word < WORDS; word++) {
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = HASHER.hashLongLongToLong(hashes[i], words.word(i + word));
            }
        }
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] >>>= Long.SIZE - BITS;
        }
        Arrays.sort(hashes);
        return distinct(hashes);
    }

    private static long[] distinct(long[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }
}
