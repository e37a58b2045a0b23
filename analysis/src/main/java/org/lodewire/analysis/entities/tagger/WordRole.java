package org.lodewire.analysis.entities.tagger;

/**
 * Where a word stands relative to the token that is tagged. The features of a word in a role depend on nothing but the
 * word; the templates are those of the role.
 */
enum WordRole {
    /** The token itself. */
    HERE,
    /** The second word before it. */
    LEFT_2,
    LEFT,
    RIGHT,
    /** The second word after it. */
    RIGHT_2,
    /** The last word of the run of capitalised words around it. */
    RUN_LAST,
    /** The word after the run. */
    RUN_AFTER,
    /** The word before the run. */
    RUN_BEFORE;

    static final int COUNT = values().length;

    private static final int LONGEST_AFFIX = 4;
    private static final int NARROWEST_CLASS = 4;

    /**
     * Adds the features of a word in this role.
     *
     * @param word its token, {@link TokenAttributes#NONE} for a word outside the line
     */
    void addFeatures(TokenAttributes text, int word, FeatureRows rows) {
        switch (this) {
            case HERE -> {
                rows.add(0, 1);
                rows.add(1, text.word(word));
                addSpelling(text, word, rows);
                rows.add(20, text.wordShape(word));
                rows.add(38, Hash.mix(text.classPath(word) >> 2, text.wordShape(word)));
                addClassAndLists(text, word, 32, rows);
            }
            case LEFT_2 -> addContext(text, word, 4, 30, rows);
            case LEFT -> addContext(text, word, 2, 31, rows);
            case RIGHT -> addContext(text, word, 3, 33, rows);
            case RIGHT_2 -> addContext(text, word, 5, 34, rows);
            case RUN_LAST -> {
                rows.add(60, text.word(word));
                rows.add(65, text.classPath(word) >> 2);
                rows.addBits(70, text.lists(word));
            }
            case RUN_AFTER -> {
                rows.add(61, text.word(word));
                rows.add(66, text.classPath(word) >> 2);
            }
            case RUN_BEFORE -> {
                rows.add(62, text.word(word));
                rows.add(67, text.classPath(word) >> 2);
            }
        }
    }

    private static void addSpelling(TokenAttributes attributes, int word, FeatureRows rows) {
        String text = attributes.tokens.text();
        int start = attributes.tokens.start(word);
        int end = Math.min(attributes.tokens.end(word), start + TokenAttributes.LONGEST_WORD);
        rows.add(11, Hash.exact(text, start, end));
        for (int length = 1; length <= LONGEST_AFFIX && length < end - start; length++) {
            rows.add(11 + length, Hash.lowerCase(text, start, start + length));
            rows.add(15 + length, Hash.lowerCase(text, end - length, end));
        }
    }

    private static void addContext(TokenAttributes text, int word, int template, int ofClass, FeatureRows rows) {
        rows.add(template, text.word(word));
        addClassAndLists(text, word, ofClass, rows);
    }

    /** Adds the class of a word, from wide to narrow, and its lists, together and one by one. */
    private static void addClassAndLists(TokenAttributes text, int word, int template, FeatureRows rows) {
        int classPath = text.classPath(word);
        if (classPath != 0) {
            for (int bits = NARROWEST_CLASS; bits <= WordClasses.BITS; bits += 2) {
                rows.add(template, bits << 16 | classPath >> WordClasses.BITS - bits);
            }
        }
        int lists = text.lists(word);
        rows.add(template + 10, lists);
        rows.addBits(template + 15, lists);
    }
}
