package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of a trie (Fredkin, "Trie Memory", CACM 1960): what is known of the characters that lead to it. A reader walks down
 * with the text and mostly leaves after two or three characters. Safe to read by many threads once it is built.
 */
final class Trie<V> {

    private static final int ASCII = 128;
    private static final int FEW = 4;

    /** The characters that go on from here, and the node after each. */
    private String characters = "";

    private final List<Trie<V>> nodes = new ArrayList<>(1);
    /** The number of each ASCII character's node, -1 for none, where a search would take longer; else null. */
    private short[] numbers;

    private V value;

    /** Null where nothing was put. */
    V value() {
        return value;
    }

    /** The node after one more character, null if nothing was put below it. */
    Trie<V> next(char c) {
        int at = numbers != null && c < ASCII ? numbers[c] : characters.indexOf(c);
        return at < 0 ? null : nodes.get(at);
    }

    /** Keeps what was put first. */
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
        return next(c);
    }

    private void number() {
        if (characters.length() > FEW) {
            numbers = new short[ASCII];
            for (char c = 0; c < ASCII; c++) {
                numbers[c] = (short) characters.indexOf(c);
            }
        }
    }
}
