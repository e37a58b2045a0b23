package org.lodewire.analysis.topics.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Field;

/**
 * The words of one article and their positions. The body follows the title after a gap that no phrase spans. Only the
 * first {@value #MAX_POSITIONS} occurrences of a word are stored, so that a text with very many repetitions makes no
 * query slow. Not thread-safe.
 */
public final class ArticleWords {

    static final int MAX_POSITIONS = 10_000;
    /** A filter bit that {@link #mayContain} accepts for every article. */
    public static final int NO_BIT = -1;

    private static final int FILTER_BITS = 4_096;
    /** Up to this number of words, a linear search for a prefix is faster than sorting. */
    private static final int FEW = 1_000;
    /** More than the longest phrase and its slop. */
    private static final int GAP = 1_000;

    private final Map<String, Positions> positions = new HashMap<>();
    private final BitSet filter = new BitSet(FILTER_BITS);
    private final List<Token> title = new ArrayList<>();
    private final List<Token> body = new ArrayList<>();
    private final int bodyStart;
    private String @Nullable [] sorted;

    /**
     * One occurrence of a word.
     *
     * @param position index among the words of title and body, from 0
     * @param start    index of the first character in its field, in UTF-16 code units
     * @param end      index after the last character
     */
    record Token(String word, int position, int start, int end) {}

    public ArticleWords(TopicAnalyzer analyzer, String title, String body) {
        int next = read(analyzer, TopicAnalyzer.TITLE, title, 0, this.title);
        bodyStart = next + GAP;
        read(analyzer, TopicAnalyzer.BODY, body, bodyStart, this.body);
        positions.keySet().forEach(word -> filter.set(filterBit(word)));
    }

    private int read(TopicAnalyzer analyzer, String field, String text, int from, List<Token> tokens) {
        int position = from;
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            for (; stream.incrementToken(); position++) {
                String word = term.toString();
                if (positions.computeIfAbsent(word, each -> new Positions()).add(position)) {
                    tokens.add(new Token(word, position, offsets.startOffset(), offsets.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading an article from memory failed", e);
        }
        return position;
    }

    /** The distinct words of the article. */
    public Set<String> distinct() {
        return positions.keySet();
    }

    /** The tokens of a field, in order. */
    public List<Token> tokens(Field field) {
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

    /** Returns the positions of a word; null if the article does not contain it. */
    public @Nullable Positions positionsOf(String word) {
        return positions.get(word);
    }

    /** Returns whether a position is in a scope. */
    public boolean isInScope(Scope scope, int position) {
        return scope == Scope.BOTH || (scope == Scope.TITLE) == position < bodyStart;
    }

    /** Returns whether a word occurs in a scope. */
    public boolean contains(String word, Scope scope) {
        Positions found = positions.get(word);
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

    /** The positions of a word, in ascending order. */
    public static final class Positions {

        private int[] positions = new int[2];
        private int count;

        private boolean add(int position) {
            if (count == MAX_POSITIONS) {
                return false;
            }
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, 2 * count);
            }
            positions[count++] = position;
            return true;
        }

        public int count() {
            return count;
        }

        public int at(int index) {
            return positions[index];
        }

        private int last() {
            return positions[count - 1];
        }
    }
}
