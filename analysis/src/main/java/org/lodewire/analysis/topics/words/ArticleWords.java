package org.lodewire.analysis.topics.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Field;

/**
 * The words of one article and their positions, and its entities, each at the first word of a mention. The body follows
 * the title after a gap that no phrase spans. Only the first {@value Positions#MAX_COUNT} occurrences of a word are
 * stored, so that a text with very many repetitions makes no query slow. Not thread-safe.
 */
public final class ArticleWords {

    /** A filter bit that {@link #mayContain} accepts for every article. */
    public static final int NO_BIT = -1;

    /** Initial estimate of the characters for each distinct word. */
    private static final int CHARACTERS_PER_WORD = 12;

    private static final int MAX_EXPECTED = 1_000;
    private static final int FILTER_BITS = 4_096;
    /** Up to this number of words, a linear search for a prefix is faster than sorting. */
    private static final int FEW = 1_000;
    /** More than the longest phrase and its slop. */
    private static final int GAP = 1_000;

    private static final Comparator<Token> BY_POSITION =
            Comparator.comparingInt(Token::position).thenComparingInt(Token::start);

    private final Map<String, Positions> positions;
    private final Map<String, @Nullable Positions> exact = new HashMap<>();
    private final BitSet filter = new BitSet(FILTER_BITS);
    private final List<Token> title = new ArrayList<>();
    private final List<Token> body = new ArrayList<>();
    private final int bodyStart;
    private String @Nullable [] sorted;

    /**
     * One occurrence of a word.
     *
     * @param word     the folded word
     * @param form     the word as it is written
     * @param position index among the words of title and body, from 0
     * @param start    index of the first character in its field, in UTF-16 code units
     * @param end      index after the last character
     */
    record Token(String word, String form, int position, int start, int end) {}

    /**
     * The words of an article.
     *
     * @param entities the mentions of its entities; those outside the texts are ignored
     */
    public ArticleWords(TextAnalysis analysis, String title, String body, List<EntitySpan> entities) {
        int expected = Math.min(MAX_EXPECTED, (title.length() + body.length()) / CHARACTERS_PER_WORD);
        positions = new HashMap<>(2 * expected);
        int next = read(analysis, title, 0, this.title);
        bodyStart = next + GAP;
        read(analysis, body, bodyStart, this.body);
        if (!entities.isEmpty()) {
            addEntities(entities, Field.TITLE, this.title);
            addEntities(entities, Field.BODY, this.body);
        }
        positions.keySet().forEach(word -> filter.set(filterBit(word)));
    }

    private int read(TextAnalysis analysis, String text, int from, List<Token> tokens) {
        int[] next = {from};
        analysis.split(text, (word, form, start, end, isInside) -> {
            int position = isInside ? next[0] - 1 : next[0]++;
            add(new Token(word, form, position, start, end), tokens);
        });
        return next[0];
    }

    private void add(Token token, List<Token> tokens) {
        if (positions
                .computeIfAbsent(token.word(), each -> new Positions())
                .add(token.position(), token.word(), token.form())) {
            tokens.add(token);
        }
    }

    private void addEntities(List<EntitySpan> entities, Field field, List<Token> tokens) {
        List<Token> words = List.copyOf(tokens);
        List<EntitySpan> inField = entities.stream()
                .filter(entity -> entity.field() == field)
                .sorted(Comparator.comparingInt(EntitySpan::start))
                .toList();
        int word = 0;
        for (EntitySpan entity : inField) {
            while (word < words.size() && words.get(word).end() <= entity.start()) {
                word++;
            }
            if (word < words.size()) {
                String term = Terms.entity(entity.id());
                add(new Token(term, term, words.get(word).position(), entity.start(), entity.end()), tokens);
            }
        }
        tokens.sort(BY_POSITION);
    }

    /** The distinct words of the article, and its entities. */
    public Set<String> distinct() {
        return positions.keySet();
    }

    /** The tokens of a field, in order. */
    List<Token> tokens(Field field) {
        return field == Field.TITLE ? title : body;
    }

    /**
     * Returns the bit of a word in the Bloom filter of an article, from 0 (inclusive) to {@value #FILTER_BITS}
     * (exclusive).
     */
    public static int filterBit(String word) {
        int hash = word.hashCode();
        return (hash ^ hash >>> 16) & (FILTER_BITS - 1);
    }

    /** Returns false if the article certainly contains no word with this filter bit. */
    public boolean mayContain(int filterBit) {
        return filterBit == NO_BIT || filter.get(filterBit);
    }

    /** Returns the positions of a term; null if the article does not contain it. */
    public @Nullable Positions positionsOf(String term) {
        if (!Terms.isExact(term)) {
            return positions.get(term);
        }
        if (!exact.containsKey(term)) {
            String word = Terms.word(term);
            Positions ofWord = positions.get(word);
            exact.put(term, ofWord == null ? null : ofWord.of(word, Terms.form(term)));
        }
        return exact.get(term);
    }

    /** Returns whether a position is in a scope. */
    public boolean isInScope(Scope scope, int position) {
        return scope == Scope.BOTH || (scope == Scope.TITLE) == position < bodyStart;
    }

    /** Returns whether a term occurs in a scope. */
    public boolean contains(String term, Scope scope) {
        Positions found = positionsOf(term);
        return found != null && (scope == Scope.BODY ? isInScope(scope, found.last()) : isInScope(scope, found.at(0)));
    }

    /** Returns the distinct words that begin with a prefix. */
    public List<String> withPrefix(String prefix) {
        if (positions.size() <= FEW) {
            List<String> found = new ArrayList<>();
            for (String word : positions.keySet()) {
                if (word.startsWith(prefix)) {
                    found.add(word);
                }
            }
            return found;
        }
        if (sorted == null) {
            sorted = positions.keySet().toArray(String[]::new);
            Arrays.sort(sorted);
        }
        int from = Arrays.binarySearch(sorted, prefix);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < sorted.length && sorted[to].startsWith(prefix)) {
            to++;
        }
        return Arrays.asList(sorted).subList(from, to);
    }
}
