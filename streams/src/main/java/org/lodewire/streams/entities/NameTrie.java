package org.lodewire.streams.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.streams.entities.text.Tokens;

/**
 * Names by their words: finds, from a token on, the names that a text spells, in time that does not depend on how many
 * names there are. Words are compared by {@link Tokens#key}; a hyphen within a name counts for nothing.
 */
final class NameTrie<V> {
    /** Decides on a name that was reached. The tokens are those that spell its words, in order. */
    interface Visitor<V> {
        void reached(List<V> values, int[] tokens, int count);
    }

    private static final int MOST_WORDS = 12;

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>();
        private final List<V> values = new ArrayList<>(1);
    }

    private final Node<V> root = new Node<>();

    /** Adds a value under a name, its words folded already. Names of more than twelve words are never found. */
    void put(List<String> words, V value) {
        Node<V> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, w -> new Node<>());
        }
        node.values.add(value);
    }

    /** Reports each name that begins at the token, shortest first. */
    void walk(Tokens tokens, int from, Visitor<V> visitor) {
        Node<V> node = root.next.get(tokens.key(from));
        if (node == null) {
            return;
        }
        int[] path = new int[MOST_WORDS];
        path[0] = from;
        int count = 1;
        int at = from + 1;
        while (true) {
            if (!node.values.isEmpty()) {
                visitor.reached(node.values, path, count);
            }
            if (at < tokens.size() && isHyphen(tokens, at)) {
                at++;
            }
            if (at >= tokens.size() || count == MOST_WORDS || tokens.startsLine(at)) {
                return;
            }
            node = node.next.get(tokens.key(at));
            if (node == null) {
                return;
            }
            path[count++] = at++;
        }
    }

    /** Whether the token is a hyphen with nothing around it, as in {@code rare-earth}. */
    static boolean isHyphen(Tokens tokens, int i) {
        boolean dash = tokens.is(i, '-') || tokens.is(i, '\u2010') || tokens.is(i, '\u2011') || tokens.is(i, '\u2013');
        return dash && tokens.isGlued(i) && i + 1 < tokens.size() && tokens.isGlued(i + 1);
    }

    /** The words of a name as this class wants them. */
    static List<String> wordsOf(Tokens tokens, int from, int to) {
        List<String> words = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            if (!isHyphen(tokens, i)) {
                words.add(tokens.key(i));
            }
        }
        return words;
    }
}
