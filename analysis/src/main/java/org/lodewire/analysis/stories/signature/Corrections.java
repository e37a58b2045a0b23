package org.lodewire.analysis.stories.signature;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognizes an article that says that it corrects or repeats another, in its headline or at the begin or the end of its
 * text. Another name or figure in it is then no evidence of another story.
 */
final class Corrections {

    private static final int FIRST_WORDS = 12;
    private static final int LAST_WORDS = 30;
    private static final Set<Long> NOTICES = Stream.of(
                    "corrected",
                    "corrects",
                    "correcting",
                    "correction",
                    "clarifies",
                    "refiles",
                    "refiled",
                    "korrigiert",
                    "korrektur",
                    "berichtigt",
                    "berichtigung",
                    "corrige",
                    "rectificatif",
                    "rectifica",
                    "corrección",
                    "corregge",
                    "rettifica",
                    "correção",
                    "rectificatie",
                    "исправлено",
                    "исправляет")
            .map(Words::hash)
            .collect(Collectors.toUnmodifiableSet());

    private Corrections() {}

    static boolean announce(Words headline, Words text) {
        return contains(headline, 0, headline.size())
                || contains(text, 0, FIRST_WORDS)
                || contains(text, text.size() - LAST_WORDS, text.size());
    }

    private static boolean contains(Words words, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, words.size()); i++) {
            if (NOTICES.contains(words.word(i))) {
                return true;
            }
        }
        return false;
    }
}
