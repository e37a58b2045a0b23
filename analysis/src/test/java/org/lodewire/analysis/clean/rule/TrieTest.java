package org.lodewire.analysis.clean.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrieTest {

    private static @Nullable Integer find(Trie<Integer> trie, String path) {
        int node = end(trie, path);
        return node == Trie.NONE ? null : trie.value(node);
    }

    private static int end(Trie<Integer> trie, String path) {
        int node = Trie.ROOT;
        for (int i = 0; i < path.length() && node != Trie.NONE; i++) {
            node = trie.next(node, path.charAt(i));
        }
        return node;
    }

    @Test
    void findsWhatAMapFinds() {
        Random random = new Random(3);
        Trie<Integer> trie = new Trie<>();
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String path = path(random);
            trie.putIfAbsent(path, i);
            map.putIfAbsent(path, i);
        }

        for (int i = 0; i < 5_000; i++) {
            String path = path(random);
            assertThat(find(trie, path)).as(path).isEqualTo(map.get(path));
        }
    }

    @Test
    void findsNothingBeyondAPath() {
        Trie<Integer> trie = new Trie<>();
        trie.putIfAbsent("more", 1);

        assertThat("\0e\uFFFE\uFFFF".chars().map(c -> trie.next(end(trie, "more"), (char) c)))
                .containsOnly(Trie.NONE);
    }

    @Test
    void findsPathsOfCharactersThatAreNone() {
        Trie<Integer> trie = new Trie<>();
        trie.putIfAbsent("a\uFFFFb\uFFFEc\0d", 1);
        trie.putIfAbsent("a\uFFFFb\0", 2);

        assertThat(find(trie, "a\uFFFFb\uFFFEc\0d")).isEqualTo(1);
        assertThat(find(trie, "a\uFFFFb\0")).isEqualTo(2);
        assertThat(find(trie, "a\uFFFEb\0")).isNull();
    }

    @Test
    void retainsTheFirstValueOfAPath() {
        Trie<Integer> trie = new Trie<>();
        trie.putIfAbsent("more", 1);
        trie.putIfAbsent("more", 2);

        assertThat(find(trie, "more")).isEqualTo(1);
    }

    private static String path(Random random) {
        return random.ints(1 + random.nextInt(6), 'a', 'f')
                .collect(StringBuilder::new, (word, c) -> word.append((char) c), StringBuilder::append)
                .toString();
    }
}
