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
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0;
            for (int j = i; j < i + WORDS; j++) {
                hash = HASHER.hashLongLongToLong(hash, words.word(j));
            }
            hashes[i] = hash >>> Long.SIZE - BITS;
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }
}
