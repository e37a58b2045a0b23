package org.lodewire.streams.clean.line;

import java.util.HashMap;
import java.util.Map;

/**
 * A node of a trie (Fredkin, "Trie Memory", CACM 1960): what is known of the characters that lead to it. A reader walks down
 * with the text and mostly leaves after two or three characters. Safe to read by many threads once it is built.
 */
final class Trie<V> {

    private final Map<Character, Trie<V>> next = new HashMap<>(4);
    private V value;

    /** Null where nothing was put. */
    V value() {
        return value;
    }

    /** The node after one more character, null if nothing was put below it. */
    Trie<V> next(char c) {
        return next.get(c);
    }

    /** Keeps what was put first. */
    void putIfAbsent(CharSequence path, V value) {
        Trie<V> node = this;
        for (int i = 0; i < path.length(); i++) {
            node = node.next.computeIfAbsent(path.charAt(i), any -> new Trie<>());
        }
        if (node.value == null) {
            node.value = value;
        }
    }
}
