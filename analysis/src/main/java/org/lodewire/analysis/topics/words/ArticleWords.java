package org.lodewire.analysis.topics.words;

import java.util.ArrayList;
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

    /** Initial estimate of the characters for each distinct word. */
    private static final int CHARACTERS_PER_WORD = 12;

    private static final int MAX_EXPECTED = 1_000;
    /** More than the longest phrase and its slop. */
    private static final int GAP = 1_000;

    private static final Comparator<Token> BY_POSITION =
            Comparator.comparingInt(Token::position).thenComparingInt(Token::start);

    private static final Positions[] NOWHERE = {};

    private final Map<String, Positions> positions;
    private final Map<String, @Nullable Positions> exact = new HashMap<>();
    private final WordFilter filter;
    private final List<Token> title = new ArrayList<>();
    private final List<Token> body = new ArrayList<>();
    private final int bodyStart;
    private @Nullable WordPrefixes prefixes;

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
        filter = new WordFilter(title.length() + body.length());
        int next = read(analysis, title, 0, this.title);
        bodyStart = next + GAP;
        read(analysis, body, bodyStart, this.body);
        if (!entities.isEmpty()) {
            addEntities(entities, Field.TITLE, this.title);
            addEntities(entities, Field.BODY, this.body);
        }
        positions.keySet().forEach(word -> filter.add(WordFilter.ofWord(word)));
    }

    private int read(TextAnalysis analysis, String text, int from, List<Token> tokens) {
        int[] next = {from};
        analysis.split(text, (word, form, start, end, isInside) -> {
            int position = isInside ? next[0] - 1 : next[0]++;
            add(new Token(word, form, position, start, end), tokens);
        });
        addPairs(tokens);
        return next[0];
    }

    /** A position has one word, or a word and the one inside it. */
    private void addPairs(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token second = tokens.get(i);
            for (int j = i - 1; j >= 0 && tokens.get(j).position() >= second.position() - 1; j--) {
                Token first = tokens.get(j);
                if (first.position() == second.position() - 1) {
                    filter.add(WordFilter.ofPair(first.word(), second.word()));
                }
            }
        }
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

    /** The words and the pairs of words that follow each other. */
    public WordFilter filter() {
        return filter;
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

    /** Returns the positions of each of several terms; an empty array if the article does not contain one of them. */
    public Positions[] positionsOf(List<String> terms) {
        Positions[] all = new Positions[terms.size()];
        for (int i = 0; i < all.length; i++) {
            Positions ofTerm = positionsOf(terms.get(i));
            if (ofTerm == null) {
                return NOWHERE;
            }
            all[i] = ofTerm;
        }
        return all;
    }

    /** Returns whether a position is in a scope. */
    public boolean isInScope(Scope scope, int position) {
        return scope == Scope.BOTH || (scope == Scope.TITLE) == position < bodyStart;
    }

    /** Returns the first position of a field. */
    public int first(Field field) {
        return field == Field.TITLE ? 0 : bodyStart;
    }

    /** Returns the position after those of a field. */
    public int end(Field field) {
        return field == Field.TITLE ? bodyStart : Integer.MAX_VALUE;
    }

    /** Receives where a term is in title or body. */
    public interface PlaceVisitor {

        /**
         * Receives a place.
         *
         * @param start index of the first character in its field, in UTF-16 code units
         * @param end   index after the last character
         */
        void visit(Field field, int start, int end);
    }

    /** Visits the places of a term at one of its positions: one, or of an entity all mentions that begin there. */
    public void placesAt(String term, int position, PlaceVisitor visitor) {
        String word = Terms.word(term);
        Field field = position < bodyStart ? Field.TITLE : Field.BODY;
        List<Token> tokens = tokens(field);
        for (int i = firstAt(tokens, position);
                i < tokens.size() && tokens.get(i).position() == position;
                i++) {
            Token token = tokens.get(i);
            if (token.word().equals(word)) {
                visitor.visit(field, token.start(), token.end());
            }
        }
    }

    private static int firstAt(List<Token> tokens, int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (tokens.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns whether a term occurs in a scope. */
    public boolean contains(String term, Scope scope) {
        Positions found = positionsOf(term);
        return found != null && (scope == Scope.BODY ? isInScope(scope, found.last()) : isInScope(scope, found.at(0)));
    }

    /**
     * Returns the distinct words that begin with a prefix.
     *
     * @param prefix at least three characters
     */
    public List<String> withPrefix(String prefix) {
        if (prefixes == null) {
            prefixes = new WordPrefixes(positions.keySet());
        }
        return prefixes.find(prefix);
    }
}
