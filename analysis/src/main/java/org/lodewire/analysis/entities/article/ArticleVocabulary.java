package org.lodewire.analysis.entities.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.text.HashFilter;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * The words of one article. Decides whether it is in English and whether it contains a context word. Not thread-safe.
 */
final class ArticleVocabulary {
    private static final int MIN_LOWER_CASE_WORDS = 30;
    private static final int MAX_LOWER_CASE_WORDS = 100;
    private static final double MIN_ENGLISH = 0.05;
    private static final int MAX_PARTICLES = 4;
    private static final int LONGEST_WORD = 40;
    /** Words of a sentence that are looked at. */
    private static final int REACH = 12;

    private static final int MAX_FILTER = 1 << 20;

    /** The first of the letters with diacritics, {@code \u00C0}. */
    private static final int FIRST_LETTER = 0xC0;
    /** The first code point after the Latin blocks. */
    private static final int LATIN_END = 0x250;

    private final Lexicon lexicon;
    private final List<Tokens> fields;
    private @Nullable HashFilter filter;
    private final Map<String, Boolean> answers = new HashMap<>();

    ArticleVocabulary(Lexicon lexicon, List<Tokens> fields) {
        this.lexicon = lexicon;
        this.fields = fields;
    }

    /**
     * Whether the article is in English, by its first 100 lower-case words: it has frequent words of English and no more
     * of other languages, and most of its words are in Latin letters. A text of fewer than 30 lower-case words is in
     * English if nothing speaks against it.
     */
    boolean isEnglish() {
        int lowerCase = 0;
        int english = 0;
        int foreign = 0;
        int latin = 0;
        int words = 0;
        for (Tokens tokens : fields) {
            for (int i = 0; i < tokens.size() && words < 2 * MAX_LOWER_CASE_WORDS; i++) {
                if (tokens.shape(i).compareTo(Shape.NUMBER) < 0) {
                    words++;
                    latin += isLatin(tokens.text().codePointAt(tokens.start(i))) ? 1 : 0;
                }
                if (tokens.shape(i) == Shape.LOWER && lowerCase < MAX_LOWER_CASE_WORDS) {
                    lowerCase++;
                    english += lexicon.has(WordList.ENGLISH_WORDS, tokens, i) ? 1 : 0;
                    foreign += isForeign(tokens, i) && !isPartOfName(tokens, i) ? 1 : 0;
                } else if (tokens.shape(i) == Shape.CAPITALISED
                        && tokens.isSentenceStart(i)
                        && lexicon.has(WordList.FOREIGN_OPENINGS, tokens, i)
                        && i + 1 < tokens.size()
                        && !tokens.startsLine(i + 1)
                        && (tokens.shape(i + 1) == Shape.LOWER || isBeforeForeign(tokens, i + 1))) {
                    foreign++;
                }
            }
        }
        if (latin * 2 < words || foreign > english) {
            return false;
        }
        return lowerCase < MIN_LOWER_CASE_WORDS || english >= lowerCase * MIN_ENGLISH;
    }

    /** Whether a word is a frequent one of another language or has a letter that English words do not have. */
    private boolean isForeign(Tokens tokens, int at) {
        if (lexicon.has(WordList.FOREIGN_WORDS, tokens, at)) {
            return true;
        }
        for (int i = tokens.start(at); i < Math.min(tokens.end(at), tokens.start(at) + LONGEST_WORD); i++) {
            char c = tokens.text().charAt(i);
            if (c >= FIRST_LETTER && c < LATIN_END && Character.isLetter(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capitalised word is followed by a foreign one, as in {@code De Kamer stemt over het plan}. */
    private boolean isBeforeForeign(Tokens tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + REACH) && !tokens.isSentenceStart(i); i++) {
            if (tokens.shape(i) == Shape.LOWER && isForeign(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands between the capitals of a name, as in {@code de la Hoya} and {@code Aix-les-Bains}. */
    private boolean isPartOfName(Tokens tokens, int at) {
        if (tokens.isAttached(at)) {
            return true;
        }
        int next = at + 1;
        while (next < Math.min(tokens.size(), at + MAX_PARTICLES)
                && tokens.shape(next) == Shape.LOWER
                && lexicon.has(WordList.NAME_PARTICLES, tokens, next)) {
            next++;
        }
        boolean particle = lexicon.has(WordList.NAME_PARTICLES, tokens, at);
        return particle
                && at > 0
                && tokens.shape(at - 1).isNameLike()
                && next < tokens.size()
                && tokens.shape(next).isNameLike();
    }

    private static boolean isLatin(int codePoint) {
        return codePoint < LATIN_END;
    }

    /**
     * Whether the article contains a word, given in folded form. Most words that are asked for are excluded by a filter,
     * which is filled on the first call; few articles need it.
     */
    boolean contains(String word) {
        if (filter == null) {
            filter = filter();
        }
        long hash = Tokens.keyHash(word);
        return filter.mayContain(hash) && answers.computeIfAbsent(word, asked -> isAmongTokens(hash));
    }

    private HashFilter filter() {
        int tokens = fields.stream().mapToInt(Tokens::size).sum();
        HashFilter all = new HashFilter(Integer.highestOneBit(Math.max(1, Math.min(tokens, MAX_FILTER))) * 2);
        for (Tokens text : fields) {
            for (int i = 0; i < text.size(); i++) {
                all.add(text.keyHash(i));
            }
        }
        return all;
    }

    private boolean isAmongTokens(long hash) {
        for (Tokens tokens : fields) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.keyHash(i) == hash && tokens.shape(i).compareTo(Shape.NUMBER) < 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
