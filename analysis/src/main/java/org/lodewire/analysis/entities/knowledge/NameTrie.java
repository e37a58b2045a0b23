package org.lodewire.analysis.entities.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.entities.text.LongTable;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Names by their words: finds, from a token on, the names that a text spells, in time that does not depend on how many
 * names there are. Words are compared by {@link Tokens#keyHash}, 64 bits; a hyphen within a name counts for nothing. Filled
 * by one thread, then read by many.
 */
public final class NameTrie<V> {
    /** Decides on a name that was reached. The tokens are those that spell its words, in order. */
    public interface Visitor<V> {
        void reached(List<V> values, int[] tokens, int count);
    }

    /** Names of more words are never found. */
    static final int MOST_WORDS = 12;

    private static final int EXPECTED = 1_000;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** For a node and a word the next node; the root is node 0. */
    private final LongTable next = new LongTable(EXPECTED);

    private final List<List<V>> values = new ArrayList<>(List.of(List.of()));

    /** Adds a value under a name, its words as {@link #wordsOf} gives them; more than twelve are never found. */
    public void put(List<String> words, V value) {
        int node = 0;
        for (String word : words) {
            long step = step(node, Tokens.keyHash(word));
            int following = next.get(step);
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

    /** Reports each name that begins at the token, shortest first. */
    public void walk(Tokens tokens, int from, Visitor<V> visitor) {
        int node = next.get(step(0, tokens.keyHash(from)));
        if (node == 0) {
            return;
        }
        int[] path = new int[MOST_WORDS];
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
            if (at >= tokens.size() || count == MOST_WORDS || tokens.startsLine(at)) {
                return;
            }
            node = next.get(step(node, tokens.keyHash(at)));
            if (node == 0) {
                return;
            }
            path[count++] = at++;
        }
    }

    private static long step(int node, long word) {
        return (node + 1) * SPREAD ^ word;
    }

    /** Whether the token is a hyphen with nothing around it, as in {@code rare-earth}. */
    public static boolean isHyphen(Tokens tokens, int i) {
        boolean dash = tokens.is(i, '-') || tokens.is(i, '\u2010') || tokens.is(i, '\u2011') || tokens.is(i, '\u2013');
        return dash && tokens.isGlued(i) && i + 1 < tokens.size() && tokens.isGlued(i + 1);
    }

    /** The words of a name, folded, without the hyphens that count for nothing. */
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
