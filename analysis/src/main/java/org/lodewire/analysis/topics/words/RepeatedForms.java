package org.lodewire.analysis.topics.words;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text that consist of ASCII letters and digits, as written and folded. Most words occur again, and are then
 * neither copied from the text nor folded again. Not thread-safe.
 */
final class RepeatedForms {
    private static final int SLOTS = 1 << 9;

    private final String text;
    /** The latest form of each slot; null if there was none. */
    private final @Nullable String[] forms = new @Nullable String[SLOTS];

    private final @Nullable String[] words = new @Nullable String[SLOTS];
    private String form = "";
    private String word = "";

    RepeatedForms(String text) {
        this.text = text;
    }

    /** Moves to the word of the characters [from, to); returns false if it has other characters than ASCII letters and digits. */
    boolean find(int from, int to) {
        int slot = slot(from, to);
        String known = forms[slot];
        if (known == null || known.length() != to - from || !text.startsWith(known, from)) {
            if (!isSimple(from, to)) {
                return false;
            }
            known = text.substring(from, to);
            forms[slot] = known;
            words[slot] = Folding.of(known);
        }
        form = known;
        word = Objects.requireNonNull(words[slot], "a form has a word");
        return true;
    }

    /** The word that was found, as it is written. */
    String form() {
        return form;
    }

    /** The word that was found, folded. */
    String word() {
        return word;
    }

    /** Any spread will do, as two words of one slot only displace each other. */
    private int slot(int from, int to) {
        int ends = text.charAt(from) * 31 + text.charAt(to - 1);
        return (ends * 31 + text.charAt((from + to) / 2)) * 31 + to - from & SLOTS - 1;
    }

    private boolean isSimple(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
