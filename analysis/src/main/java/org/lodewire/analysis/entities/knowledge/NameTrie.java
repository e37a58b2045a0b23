package org.lodewire.analysis.entities.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.entities.text.LongTable;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * A trie of names with words as edges. The time of a lookup does not depend on the number of names. Words are compared
 * by the 64-bit {@link Tokens#keyHash}; hyphens within a name are ignored. Thread-safe once filled and safely
 * published.
 */
public final class NameTrie<V> {
    /**
     * Receives the names that a lookup finds. {@code tokens} contains the tokens of its words, {@code count} of them.
     */
    public interface Visitor<V> {
        void reached(List<V> values, int[] tokens, int count);
    }

    /** Names with more words are never found. */
    static final int MAX_WORDS = 12;

    private static final int EXPECTED = 1_000;
    private static final long FIBONACCI_MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** The edges: the next node for a node and a word. The root is node 0. */
    private final LongTable next = new LongTable(EXPECTED);

    private final List<List<V>> values = new ArrayList<>(List.of(List.of()));

    /** Adds a value under a name, given by its words as returned by {@link #wordsOf}. */
    public void put(List<String> words, V value) {
        int node = 0;
        for (String word : words) {
            long step = step(node, Tokens.keyHash(word));
            int following = (int) next.get(step);
            if (following == 0) {
                following = values.size();
                values.add(List.of());
                next.put(step, following);
            }
            node = following;
        }
        if (values.get(node).isEmpty()) {
            values.set(node, new ArrayList<>(1));
        }
        values.get(node).add(value);
    }

    /** Returns whether a name begins with the word at the token, as few words do. */
    boolean hasFirstWord(Tokens tokens, int token) {
        return next.get(step(0, tokens.keyHash(token))) != 0;
    }

    /** Visits each name that begins at the token, shortest first. */
    public void walk(Tokens tokens, int from, Visitor<V> visitor) {
        int node = (int) next.get(step(0, tokens.keyHash(from)));
        if (node == 0) {
            return;
        }
        int[] path = new int[MAX_WORDS];
        path[0] = from;
        int count = 1;
        int at = from + 1;
        while (true) {
            if (!values.get(node).isEmpty()) {
                visitor.reached(values.get(node), path, count);
            }
            if (at < tokens.size() && isHyphen(tokens, at)) {
                at++;
            }
            if (at >= tokens.size() || count == MAX_WORDS || tokens.startsLine(at)) {
                return;
            }
            node = (int) next.get(step(node, tokens.keyHash(at)));
            if (node == 0) {
                return;
            }
            path[count++] = at++;
        }
    }

    private static long step(int node, long word) {
        return (node + 1) * FIBONACCI_MULTIPLIER ^ word;
    }

    /** Returns whether the token is a hyphen between two words without spaces, as in {@code rare-earth}. */
    public static boolean isHyphen(Tokens tokens, int i) {
        boolean dash = tokens.is(i, '-') || tokens.is(i, '\u2010') || tokens.is(i, '\u2011') || tokens.is(i, '\u2013');
        return dash && tokens.isAttached(i) && i + 1 < tokens.size() && tokens.isAttached(i + 1);
    }

    /** Returns the folded words of a name, without hyphens. */
    public static List<String> wordsOf(Tokens tokens, int from, int to) {
        List<String> words = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            if (!isHyphen(tokens, i)) {
                words.add(tokens.key(i));
            }
        }
        return words;
    }
}
