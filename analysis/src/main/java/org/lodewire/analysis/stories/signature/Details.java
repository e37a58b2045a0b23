package org.lodewire.analysis.stories.signature;

import java.util.Arrays;

/**
 * The names and figures of a text in their contexts, as a bottom-k sketch: the {@value #MAX} details with the smallest
 * context hashes, each of {@value #BITS} bits. The upper bits are the hash of the context, which includes whether it has
 * a name or a figure; the others are a digest of that name or figure. Immutable.
 *
 * @param entries ascending
 * @param whole   whether these are all details of the text
 */
record Details(int[] entries, boolean whole) {

    static final int MAX = 64;
    static final Details NONE = new Details(new int[0], true);

    private static final int BITS = 31;
    private static final int DIGEST_BITS = 12;
    private static final int DIGEST_MASK = (1 << DIGEST_BITS) - 1;
    private static final int WORD_BITS = DIGEST_BITS / 2;
    private static final int FIGURE = 1 << DIGEST_BITS;

    static Details of(Words words) {
        int[] all = DetailReader.read(words);
        return new Details(Arrays.copyOf(all, Math.min(all.length, MAX)), all.length <= MAX);
    }

    /** Returns the entry of a detail. */
    static int entry(long context, boolean figure, int digest) {
        int hash = (int) (context >>> Long.SIZE - (BITS - DIGEST_BITS)) << DIGEST_BITS;
        return (figure ? hash | FIGURE : hash & ~FIGURE) | digest;
    }

    /** Returns the context of a detail. */
    static int context(int entry) {
        return entry >>> DIGEST_BITS;
    }

    /** Returns the digest of a name: of its first and its last word, since outlets shorten names and add titles. */
    static int nameDigest(long firstWord, long lastWord) {
        return (int) (firstWord >>> Long.SIZE - WORD_BITS) << WORD_BITS | (int) (lastWord >>> Long.SIZE - WORD_BITS);
    }

    /** Returns the digest of a run of figures. */
    static int figureDigest(long hash) {
        return (int) (hash >>> Long.SIZE - DIGEST_BITS);
    }

    private static boolean isFigure(int entry) {
        return (entry & FIGURE) != 0;
    }

    /**
     * Compares the details of two texts in the contexts that both texts have. A name that is replaced by another is not
     * different if both texts have one of the two in some place: sentences that were rearranged or shortened have other
     * names beside them.
     */
    static DetailMatch compare(Details a, Details b) {
        int limit = Math.min(a.limit(), b.limit());
        int[] counts = new int[4];
        for (int i = 0, j = 0; i < a.entries.length && j < b.entries.length; ) {
            int one = a.entries[i];
            int other = b.entries[j];
            int order = Integer.compare(context(one), context(other));
            if (order == 0 && context(one) <= limit) {
                if (isFigure(one)) {
                    counts[one == other ? 2 : 3]++;
                } else if (isSameName(one, other)) {
                    counts[0]++;
                } else if (!a.hasName(other) && !b.hasName(one)) {
                    counts[1]++;
                }
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new DetailMatch(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Returns the context up to which the sketch has every detail of its text. */
    private int limit() {
        return whole ? Integer.MAX_VALUE : context(entries[entries.length - 1]);
    }

    private static boolean isSameName(int one, int other) {
        int first = one >>> WORD_BITS & (1 << WORD_BITS) - 1;
        int last = one & (1 << WORD_BITS) - 1;
        int otherFirst = other >>> WORD_BITS & (1 << WORD_BITS) - 1;
        int otherLast = other & (1 << WORD_BITS) - 1;
        return first == otherFirst || last == otherLast || first == otherLast || last == otherFirst;
    }

    private boolean hasName(int name) {
        return Arrays.stream(entries)
                .anyMatch(entry -> !isFigure(entry) && (entry & DIGEST_MASK) == (name & DIGEST_MASK));
    }
}
