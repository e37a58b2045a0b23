package org.lodewire.analysis.entities.tagger;

/**
 * The sums of the weights of the features that a word has in each {@link WordRole}. The words of the latest articles are
 * kept: nearly all of an article are among them. The sum of a word that is not is calculated, with the same result. Not
 * thread-safe.
 */
final class WordSums {
    private static final int SLOT_BITS = 14;
    /** The two parts of the key, class and lists, and a bit for each role whose sum is there. */
    private static final int HEADER = 4;

    private static final int STRIDE = HEADER + WordRole.COUNT * TagSums.LONGS;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final TaggerModel model;
    /** One array for all, so that a sum costs one access to memory. Two words of one slot displace each other. */
    private final long[] slots = new long[STRIDE << SLOT_BITS];

    private final FeatureRows features = new FeatureRows();
    private final TagSums sum = new TagSums();

    WordSums(TaggerModel model) {
        this.model = model;
    }

    /**
     * Adds the sum of a word to another sum, and gives the token the word's class and lists.
     *
     * @param token the word, {@link TokenAttributes#NONE} for one outside the line
     */
    void add(TokenAttributes attributes, int token, WordRole role, TagSums to) {
        long last = attributes.lastLetters(token);
        if (last == TokenAttributes.LONG_WORD) {
            addFeatures(attributes, token, role, to);
            return;
        }
        long first = attributes.firstLetters(token);
        int slot = (int) ((first ^ last * SPREAD) * SPREAD >>> Long.SIZE - SLOT_BITS) * STRIDE;
        if (slots[slot] != first || slots[slot + 1] != last) {
            slots[slot] = first;
            slots[slot + 1] = last;
            slots[slot + 2] = attributes.classAndLists(token);
            slots[slot + 3] = 0;
        } else {
            attributes.setClassAndLists(token, slots[slot + 2]);
        }
        int at = slot + HEADER + role.ordinal() * TagSums.LONGS;
        if ((slots[slot + 3] >> role.ordinal() & 1) == 0) {
            sum.clear();
            addFeatures(attributes, token, role, sum);
            sum.write(slots, at);
            slots[slot + 3] |= 1L << role.ordinal();
        }
        to.addSum(slots, at);
    }

    private void addFeatures(TokenAttributes attributes, int token, WordRole role, TagSums to) {
        features.clear();
        role.addFeatures(attributes, token, features);
        model.add(features, to);
    }
}
