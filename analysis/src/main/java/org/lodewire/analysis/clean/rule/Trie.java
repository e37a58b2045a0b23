package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a trie (Fredkin, "Trie Memory", CACM 1960). Most look-ups end after two or three characters. Once built, several
 * threads may read it.
 *
 * @param <V> the class of the values
 */
final class Trie<V> {

    private static final int ASCII = 128;
    /** Up to so many characters are searched linearly. */
    private static final int MAX_LINEAR = 4;

    /** The characters of the child nodes. */
    private String characters = "";

    /** The child node of each of these characters. */
    private final List<Trie<V>> nodes = new ArrayList<>(1);
    /** The child index of each ASCII character, -1 for none, in nodes with many children; else null. */
    private short @Nullable [] numbers;

    private @Nullable V value;

    /** Returns the value of this node; null if there is none. */
    @Nullable
    V value() {
        return value;
    }

    /** Returns the node after one more character; null if there is none. */
    @Nullable
    Trie<V> next(char c) {
        int at = numbers != null && c < ASCII ? numbers[c] : characters.indexOf(c);
        return at < 0 ? null : nodes.get(at);
    }

    /** Sets the value of a path unless it has one. */
    void putIfAbsent(CharSequence path, V value) {
        Trie<V> node = this;
        for (int i = 0; i < path.length(); i++) {
            node = node.grow(path.charAt(i));
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    private Trie<V> grow(char c) {
        if (characters.indexOf(c) < 0) {
            characters += c;
            nodes.add(new Trie<>());
            number();
        }
        return nodes.get(characters.indexOf(c));
    }

    private void number() {
        if (characters.length() > MAX_LINEAR) {
            numbers = new short[ASCII];
            for (char c = 0; c < ASCII; c++) {
                numbers[c] = (short) characters.indexOf(c);
            }
        }
    }
}
