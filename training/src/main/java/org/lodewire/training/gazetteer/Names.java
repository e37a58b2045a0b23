package org.lodewire.training.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How names are compared: as the gazetteer matches them, save that capitals do not count. */
final class Names {
    private Names() {}

    /** Lower case; hyphens are blanks, all apostrophes the same. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('-', ' ')
                .replace('–', ' ')
                .strip();
    }

    /** The words of a name, folded, without marks around them. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : fold(name).split("[ .,&/!+]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Without {@code The} before it. */
    static String withoutArticle(String name) {
        return name.startsWith("The ") ? name.substring("The ".length()) : name;
    }
}
