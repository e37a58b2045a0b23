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
import org.lodewire.schemas.Field;

/**
 * The words of one article and where they stand: those of the title first and, after a gap that no phrase spans, those
 * of the body. Of a word the first {@value #MOST_PLACES} occurrences are kept, so that a text that repeats a few words
 * without end makes no query slow. For one thread.
 */
public final class ArticleWords {

    static final int MOST_PLACES = 10_000;
    /** Of no word; every article may have it. */
    public static final int NO_TRACE = -1;

    private static final int TRACES = 4_096;
    /** So many words are looked through sooner than sorted. */
    private static final int FEW = 1_000;
    /** More than the words of the longest phrase and its slop. */
    private static final int GAP = 1_000;

    private final Map<String, Places> places = new HashMap<>();
    private final BitSet traces = new BitSet(TRACES);
    private final List<Token> title = new ArrayList<>();
    private final List<Token> body = new ArrayList<>();
    private final int bodyStart;
    private String[] sorted;

    /**
     * A word where it stands.
     *
     * @param place among the words of title and body, from 0
     * @param start first character, in UTF-16 units of its field
     * @param end   behind the last one
     */
    record Token(String word, int place, int start, int end) {}

    public ArticleWords(TopicAnalyzer analyzer, String title, String body) {
        int next = read(analyzer, TopicAnalyzer.TITLE, title, 0, this.title);
        bodyStart = next + GAP;
        read(analyzer, TopicAnalyzer.BODY, body, bodyStart, this.body);
        places.keySet().forEach(word -> traces.set(trace(word)));
    }

    private int read(TopicAnalyzer analyzer, String field, String text, int from, List<Token> tokens) {
        int place = from;
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            for (; stream.incrementToken(); place++) {
                String word = term.toString();
                if (places.computeIfAbsent(word, each -> new Places()).add(place)) {
                    tokens.add(new Token(word, place, offsets.startOffset(), offsets.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Strings can be read", e);
        }
        return place;
    }

    /** Each word once. */
    public Set<String> distinct() {
        return places.keySet();
    }

    /** The words of a field as they stand there. */
    public List<Token> tokens(Field field) {
        return field == Field.TITLE ? title : body;
    }

    /** What is left of a word, and of a few others: from 0 to {@value #TRACES}. */
    public static int trace(String word) {
        int hash = word.hashCode();
        return (hash ^ hash >>> 16) & (TRACES - 1);
    }

    /** Whether a word of a trace may be there; false if it is not. */
    public boolean mayHave(int trace) {
        return trace == NO_TRACE || traces.get(trace);
    }

    /** Where a word stands; null if it does not. */
    public Places placesOf(String word) {
        return places.get(word);
    }

    /** Whether a place is in a scope. */
    public boolean isIn(Scope scope, int place) {
        return scope == Scope.BOTH || (scope == Scope.TITLE) == place < bodyStart;
    }

    /** Whether a word stands in a scope. */
    public boolean has(String word, Scope scope) {
        Places found = places.get(word);
        return found != null && (scope == Scope.BODY ? isIn(scope, found.last()) : isIn(scope, found.at(0)));
    }

    /** The words with a prefix. */
    public List<String> beginningWith(String prefix) {
        if (places.size() <= FEW) {
            List<String> found = new ArrayList<>();
            for (String word : places.keySet()) {
                if (word.startsWith(prefix)) {
                    found.add(word);
                }
            }
            return found;
        }
        if (sorted == null) {
            sorted = places.keySet().toArray(String[]::new);
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

    /** The places of a word, in order. */
    public static final class Places {

        private int[] places = new int[2];
        private int count;

        private boolean add(int place) {
            if (count == MOST_PLACES) {
                return false;
            }
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
            return true;
        }

        public int count() {
            return count;
        }

        public int at(int index) {
            return places[index];
        }

        private int last() {
            return places[count - 1];
        }
    }
}
