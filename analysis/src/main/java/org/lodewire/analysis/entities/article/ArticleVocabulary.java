package org.lodewire.analysis.entities.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.entities.text.LongTable;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/** Which words an article uses, and whether they are English. One article, one thread. */
final class ArticleVocabulary {
    private static final int LEAST_SMALL_WORDS = 30;
    private static final int MOST_SMALL_WORDS = 200;
    private static final double LEAST_ENGLISH = 0.05;
    private static final List<String> ENGLISH =
            List.of("the", "of", "and", "to", "that", "is", "with", "for", "by", "from");
    private static final LongTable ENGLISH_HASHES = new LongTable(ENGLISH.size());

    static {
        ENGLISH.forEach(word -> ENGLISH_HASHES.put(Tokens.keyHash(word), 1));
    }

    private final List<Tokens> fields;
    private Set<String> words;

    ArticleVocabulary(List<Tokens> fields) {
        this.fields = fields;
    }

    /** Whether the article is in English, as far as its first two hundred small words tell; true of one with hardly any. */
    boolean looksEnglish() {
        int small = 0;
        int english = 0;
        for (Tokens tokens : fields) {
            for (int i = 0; i < tokens.size() && small < MOST_SMALL_WORDS; i++) {
                if (tokens.shape(i) == Shape.LOWER) {
                    small++;
                    english += ENGLISH_HASHES.get(tokens.keyHash(i));
                }
            }
        }
        return small < LEAST_SMALL_WORDS || english >= small * LEAST_ENGLISH;
    }

    /** Whether the article uses a word, which is given folded. Asked of few articles, so they are only then read for it. */
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
