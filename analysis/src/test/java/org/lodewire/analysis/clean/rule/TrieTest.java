package org.lodewire.analysis.clean.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrieTest {

    private static @Nullable Integer find(Trie<Integer> trie, String path) {
        int node = Trie.ROOT;
        for (int i = 0; i < path.length() && node != Trie.NONE; i++) {
            node = trie.next(node, path.charAt(i));
        }
        return node == Trie.NONE ? null : trie.value(node);
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
