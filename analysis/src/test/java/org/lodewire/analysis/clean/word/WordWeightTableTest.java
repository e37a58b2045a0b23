package org.lodewire.analysis.clean.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordWeightTableTest {

    @Test
    void readsWordsAndPairs() {
        WordWeightTable table = WordWeightTable.read(new ByteArrayInputStream(
                "# a comment\n-1.5\tsubscribe\n2.25\tsubscribe now\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(table.weight(Fnv1aHash.hash("subscribe"))).isEqualTo(-1.5f);
        assertThat(table.weight(Fnv1aHash.pair(Fnv1aHash.hash("subscribe"), Fnv1aHash.hash("now"))))
                .isEqualTo(2.25f);
    }

    @Test
    void returnsZeroForOtherWords() {
        WordWeightTable table = new WordWeightTable(Map.of("subscribe", -1.5f));
        assertThat(table.weight(Fnv1aHash.hash("now"))).isZero();
        assertThat(new WordWeightTable(Map.of()).weight(Fnv1aHash.hash("now"))).isZero();
    }

    @Test
    void findsEveryWordDespiteCollisions() {
        Map<String, Float> weights = new HashMap<>();
        for (int i = 1; i <= 5000; i++) {
            weights.put("word" + i, (float) i);
        }
        WordWeightTable table = new WordWeightTable(weights);
        assertThat(weights)
                .allSatisfy((word, weight) ->
                        assertThat(table.weight(Fnv1aHash.hash(word))).isEqualTo(weight));
    }
}
