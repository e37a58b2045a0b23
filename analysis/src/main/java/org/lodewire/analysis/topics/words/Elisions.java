package org.lodewire.analysis.topics.words;

import java.util.Set;

/** Articles and prepositions that French, Italian and Catalan elide before a vowel, as in <i>l'uranium</i>. Stateless. */
final class Elisions {

    private static final int LONGEST = 7;
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", // French, Catalan
            "un", "dell", "nell", "all", "dall", "sull", "coll", "quell", "quest", "sant", "bell", "gl", "degl",
            "agl"); // Italian

    private Elisions() {}

    /** Returns the length of the elided word at the start of a word, with its apostrophe; 0 if there is none. */
    static int lengthOf(String form) {
        int apostrophe = form.indexOf('\'');
        boolean elided = apostrophe > 0
                && apostrophe <= LONGEST
                && form.length() - apostrophe > 2
                && ELIDED.contains(Folding.of(form.substring(0, apostrophe)));
        return elided ? apostrophe + 1 : 0;
    }
}
