package org.lodewire.analysis.stories.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;

/**
 * The distinct shingles of a text: runs of {@value #WORDS} words, each as one number of {@value #BITS} bits. The upper
 * bits are a hash of the words with all numbers masked. The lower {@value #FIGURE_BITS} bits are a digest of the masked
 * numbers, which reveals different figures in the same context; they are 0 if there are no numbers. The highest of
 * these bits is set if the same words occur several times with different figures; the others are then a digest of all
 * of them, independent of their order.
 */
public final class Shingles {

    static final int WORDS = 4;
    public static final int BITS = 48;

    private static final int FIGURE_BITS = 9;
    private static final long FIGURE_MASK = (1L << FIGURE_BITS) - 1;
    private static final long SEVERAL = 1L << FIGURE_BITS - 1;
    private static final long HASH_MASK = (1L << BITS - FIGURE_BITS) - 1;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private Shingles() {}

    /** Returns the shingles of a text, by ascending hash of their words. No hash occurs twice. */
    static long[] of(WordHashes words) {
        long[] entries = new long[Math.max(0, words.size() - WORDS + 1)];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(words, i);
        }
        Arrays.sort(entries);
        int count = 0;
        for (int i = 0; i < entries.length; count++) {
            int end = i + 1;
            long figures = figures(entries[i]);
            long several = figures;
            for (; end < entries.length && hash(entries[end]) == hash(entries[i]); end++) {
                if (entries[end] != entries[end - 1]) {
                    several = HASHER.hashLongLongToLong(several, figures(entries[end]));
                }
            }
            entries[count] =
                    several == figures ? entries[i] : entries[i] & ~FIGURE_MASK | SEVERAL | several & SEVERAL - 1;
            i = end;
        }
        return Arrays.copyOf(entries, count);
    }

    private static long entry(WordHashes words, int begin) {
        long hash = 0;
        long figures = 0;
        for (int i = begin; i < begin + WORDS; i++) {
            hash = HASHER.hashLongLongToLong(hash, words.word(i));
            figures = words.figure(i) == 0 ? figures : HASHER.hashLongLongToLong(figures, words.figure(i));
        }
        long digest = figures == 0 ? 0 : 1 + Long.remainderUnsigned(figures, SEVERAL - 1);
        return (hash & HASH_MASK) << FIGURE_BITS | digest;
    }

    /** Returns the hash of the words of a shingle. */
    static long hash(long shingle) {
        return shingle >>> FIGURE_BITS;
    }

    /** Returns the digest of the figures of a shingle; 0 if it has none. */
    static long figures(long shingle) {
        return shingle & FIGURE_MASK;
    }

    /**
     * Returns whether the words occur with several figures, so that a different digest does not mean different figures.
     */
    static boolean isAmbiguous(long shingle) {
        return (shingle & SEVERAL) != 0;
    }
}
