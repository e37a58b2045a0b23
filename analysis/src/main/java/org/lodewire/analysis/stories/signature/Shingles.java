package org.lodewire.analysis.stories.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;

/**
 * The distinct shingles of a text: runs of {@value #WORDS} words, each as one number of {@value #BITS} bits. Its upper bits
 * hash the words with all numbers masked, the lower {@value #FIGURE_BITS} say which numbers stand in the masks, so that
 * other figures in the same context can be told: 0 if there are none, and the uppermost of these bits is set if the same
 * words come several times with several figures, of which the rest is then a digest, whatever their order.
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

    /** The shingles of a text, ascending by the hash of their words, of which none comes twice. */
    static long[] of(WordHashes folded) {
        long[] entries = new long[Math.max(0, folded.size() - WORDS + 1)];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(folded, i);
        }
        Arrays.sort(entries);
        int kept = 0;
        for (int i = 0; i < entries.length; kept++) {
            int end = i + 1;
            long figures = figures(entries[i]);
            long several = figures;
            for (; end < entries.length && hash(entries[end]) == hash(entries[i]); end++) {
                if (entries[end] != entries[end - 1]) {
                    several = HASHER.hashLongLongToLong(several, figures(entries[end]));
                }
            }
            entries[kept] =
                    several == figures ? entries[i] : entries[i] & ~FIGURE_MASK | SEVERAL | several & SEVERAL - 1;
            i = end;
        }
        return Arrays.copyOf(entries, kept);
    }

    private static long entry(WordHashes folded, int begin) {
        long hash = 0;
        long figures = 0;
        for (int i = begin; i < begin + WORDS; i++) {
            hash = HASHER.hashLongLongToLong(hash, folded.word(i));
            figures = folded.figure(i) == 0 ? figures : HASHER.hashLongLongToLong(figures, folded.figure(i));
        }
        long digest = figures == 0 ? 0 : 1 + Long.remainderUnsigned(figures, SEVERAL - 1);
        return (hash & HASH_MASK) << FIGURE_BITS | digest;
    }

    /** Hash of a shingle's words. */
    static long hash(long shingle) {
        return shingle >>> FIGURE_BITS;
    }

    /** Digest of a shingle's figures; 0 if it has none. */
    static long figures(long shingle) {
        return shingle & FIGURE_MASK;
    }

    /** True if its words come with several figures, so that another digest does not say that all figures are other ones. */
    static boolean isAmbiguous(long shingle) {
        return (shingle & SEVERAL) != 0;
    }
}
