package org.lodewire.analysis.entities.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.text.LongTable;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * The words of one article. Decides whether it is in English and whether it contains a context word. Not thread-safe.
 */
final class ArticleVocabulary {
    private static final int MIN_LOWER_CASE_WORDS = 30;
    private static final int MAX_LOWER_CASE_WORDS = 200;
    private static final double MIN_ENGLISH = 0.05;
    private static final List<String> ENGLISH =
            List.of("the", "of", "and", "to", "that", "is", "with", "for", "by", "from");
    private static final LongTable ENGLISH_HASHES = new LongTable(ENGLISH.size());

    static {
        ENGLISH.forEach(word -> ENGLISH_HASHES.put(Tokens.keyHash(word), 1));
    }

    private final List<Tokens> fields;
    private @Nullable Set<String> words;

    ArticleVocabulary(List<Tokens> fields) {
        this.fields = fields;
    }

    /** Whether the article is in English, by its first 200 lower-case words; true if it has fewer than 30. */
    boolean isEnglish() {
        int lowerCase = 0;
        int english = 0;
        for (Tokens tokens : fields) {
            for (int i = 0; i < tokens.size() && lowerCase < MAX_LOWER_CASE_WORDS; i++) {
                if (tokens.shape(i) == Shape.LOWER) {
                    lowerCase++;
                    english += ENGLISH_HASHES.get(tokens.keyHash(i));
                }
            }
        }
        return lowerCase < MIN_LOWER_CASE_WORDS || english >= lowerCase * MIN_ENGLISH;
    }

    /**
     * Whether the article contains a word, given in folded form. Collects the words on the first call; few articles
     * need it.
     */
    boolean contains(String word) {
        if (words == null) {
            words = new HashSet<>();
            for (Tokens tokens : fields) {
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.shape(i).compareTo(Shape.NUMBER) < 0) {
                        words.add(tokens.key(i));
                    }
                }
            }
        }
        return words.contains(word);
    }
}
