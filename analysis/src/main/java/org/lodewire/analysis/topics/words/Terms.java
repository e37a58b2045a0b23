package org.lodewire.analysis.topics.words;

/**
 * The terms of queries and articles. Most terms are folded words. Two other kinds begin with a control character, which
 * no word contains: a word in an exact form, and an entity. Stateless.
 */
public final class Terms {

    private static final char EXACT = '\u0001';
    private static final char ENTITY = '\u0002';

    private Terms() {}

    /**
     * Returns the term of a word in one form only.
     *
     * @param word the folded word
     * @param form the form, with its case and accents
     */
    public static String exact(String word, String form) {
        return EXACT + word + EXACT + form;
    }

    /** Returns the term of an entity. */
    public static String entity(String id) {
        return ENTITY + id;
    }

    public static boolean isExact(String term) {
        return !term.isEmpty() && term.charAt(0) == EXACT;
    }

    public static boolean isEntity(String term) {
        return !term.isEmpty() && term.charAt(0) == ENTITY;
    }

    /** Returns the word of a term: every article with the term contains it. An entity is its own word. */
    public static String word(String term) {
        return isExact(term) ? term.substring(1, term.lastIndexOf(EXACT)) : term;
    }

    /** Returns the form of an exact term. */
    public static String form(String term) {
        return term.substring(term.lastIndexOf(EXACT) + 1);
    }
}
