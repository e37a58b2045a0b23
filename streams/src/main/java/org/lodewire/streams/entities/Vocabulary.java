package org.lodewire.streams.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodewire.streams.entities.text.Shape;
import org.lodewire.streams.entities.text.Tokens;

/** Which words an article uses and how it writes them: the evidence that one sentence alone does not give. */
final class Vocabulary {
    private static final int SMALL = 1;
    private static final int CAPITAL_INSIDE = 2;
    private static final int SEEN = 4;

    private static final int LEAST_SMALL_WORDS = 30;
    private static final double LEAST_ENGLISH = 0.05;
    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "that", "is", "with", "for", "by", "from");

    private final Map<String, Integer> words = new HashMap<>();
    private int smallWords;
    private int englishWords;

    Vocabulary(List<Tokens> fields) {
        for (Tokens tokens : fields) {
            for (int i = 0; i < tokens.size(); i++) {
                Shape shape = tokens.shape(i);
                if (shape.compareTo(Shape.NUMBER) < 0) {
                    if (shape == Shape.LOWER) {
                        smallWords++;
                        englishWords += ENGLISH.contains(tokens.key(i)) ? 1 : 0;
                    }
                    int use = shape == Shape.LOWER ? SMALL : isTelling(tokens, i) ? CAPITAL_INSIDE : SEEN;
                    words.merge(tokens.key(i), use, (a, b) -> a | b);
                }
            }
        }
    }

    private static boolean isTelling(Tokens tokens, int i) {
        return !tokens.isOpening(i) && !tokens.isTitleCase(i) && !tokens.isShouted(i);
    }

    /** Whether the article is in English, as far as its small words tell; true of one with hardly any. */
    boolean looksEnglish() {
        return smallWords < LEAST_SMALL_WORDS || englishWords >= smallWords * LEAST_ENGLISH;
    }

    boolean contains(String word) {
        return words.containsKey(word);
    }

    /** Whether the word also stands without a capital. */
    boolean isWrittenSmall(String word) {
        return (words.getOrDefault(word, 0) & SMALL) != 0;
    }

    /** Whether the word has a capital somewhere inside a sentence. */
    boolean isCapitalisedInside(String word) {
        return (words.getOrDefault(word, 0) & CAPITAL_INSIDE) != 0;
    }
}
