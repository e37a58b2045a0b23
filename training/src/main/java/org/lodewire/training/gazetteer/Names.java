package org.lodewire.training.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Normalizes names for comparison, like the gazetteer but ignoring case. Stateless. */
final class Names {
    private Names() {}

    /** Converts a name to lower case, hyphens to spaces, and all apostrophes to one character. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('-', ' ')
                .replace('–', ' ')
                .strip();
    }

    /** Returns the folded words of a name without punctuation. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : fold(name).split("[ .,&/!+]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Removes a leading {@code The}. */
    static String withoutArticle(String name) {
        return name.startsWith("The ") ? name.substring("The ".length()) : name;
    }
}
