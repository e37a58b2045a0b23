package org.lodewire.analysis.clean.rule;

import java.util.Set;
import org.lodewire.analysis.clean.document.Line;

/** Recognises a line about a person: a name, and who it is. Stateless. */
final class Biography {

    private static final int MAX_WORDS = 60;
    private static final int MAX_NAME_WORDS = 5;
    private static final Set<String> VERBS = Set.of(
            "is",
            "was",
            "has",
            "writes",
            "covers",
            "ist",
            "war",
            "schreibt",
            "arbeitet",
            "est",
            "écrit",
            "es",
            "escribe",
            "é",
            "escreve",
            "è",
            "scrive",
            "—",
            "–",
            "-");

    private Biography() {}

    /** Returns whether a line begins with two to five capitalised words and says next who that is. */
    static boolean is(Line line) {
        if (line.words() > MAX_WORDS) {
            return false;
        }
        String[] words = line.text().split(" ", MAX_NAME_WORDS + 2);
        int name = 0;
        while (name < words.length - 1 && Character.isUpperCase(words[name].codePointAt(0))) {
            name++;
        }
        return name >= 2 && name <= MAX_NAME_WORDS && VERBS.contains(words[name]);
    }
}
