package org.lodewire.analysis.clean.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {

    @Test
    void readsWordsAndPairs() {
        WordTable table = WordTable.read(new ByteArrayInputStream(
                "# a note\n-1.5\tsubscribe\n2.25\tsubscribe now\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(table.weight(Words.hash("subscribe"))).isEqualTo(-1.5f);
        assertThat(table.weight(Words.pair(Words.hash("subscribe"), Words.hash("now"))))
                .isEqualTo(2.25f);
    }

    @Test
    void saysNothingOfOtherWords() {
        WordTable table = new WordTable(Map.of("subscribe", -1.5f));
        assertThat(table.weight(Words.hash("now"))).isZero();
        assertThat(new WordTable(Map.of()).weight(Words.hash("now"))).isZero();
    }

    @Test
    void findsEveryWordWhereManyWantTheSamePlace() {
        Map<String, Float> weights = new HashMap<>();
        for (int i = 1; i <= 5000; i++) {
            weights.put("word" + i, (float) i);
        }
        WordTable table = new WordTable(weights);
        assertThat(weights)
                .allSatisfy((word, weight) ->
                        assertThat(table.weight(Words.hash(word))).isEqualTo(weight));
    }
}
