package org.lodewire.analysis.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.trends.Ranking.Ranked;
import org.lodewire.analysis.trends.Ranking.Rising;

class RankingTest {

    private final Ranking ranking = new Ranking();

    private void put(String entity, long stories, long mentions) {
        ranking.update(entity, new Tally(stories, stories, mentions));
    }

    private List<String> mostMentioned() {
        return ranking.mostMentioned().stream().map(Ranked::entity).toList();
    }

    private List<String> rising(Map<String, Long> before) {
        return ranking.fastestRising(entity -> before.getOrDefault(entity, 0L)).stream()
                .map(rising -> rising.now().entity())
                .toList();
    }

    @Test
    void ranksByStoriesThenMentionsThenId() {
        put("a", 1, 9);
        put("d", 2, 3);
        put("c", 2, 5);
        put("b", 2, 3);

        assertThat(mostMentioned()).containsExactly("c", "b", "d", "a");
    }

    @Test
    void aCopyDoesNotRaiseTheRankOfItsEntities() {
        ranking.update("copied", new Tally(50, 1, 90));
        ranking.update("reported", new Tally(2, 2, 2));

        assertThat(mostMentioned()).containsExactly("reported", "copied");
    }

    @Test
    void anEntityWhoseCountIsZeroIsNotListed() {
        put("a", 1, 1);
        ranking.update("a", Tally.ZERO);

        assertThat(mostMentioned()).isEmpty();
    }

    @Test
    void listsAtMostTwenty() {
        IntStream.range(0, 50).forEach(i -> put("e" + i, 5, 5));

        assertThat(mostMentioned()).hasSize(20);
        assertThat(rising(Map.of())).hasSize(20);
    }

    @Test
    void aNewEntityRisesFasterThanAConstantOne() {
        put("always", 100, 200);
        put("new", 6, 6);

        assertThat(rising(Map.of("always", 95L))).containsExactly("new", "always");
    }

    @Test
    void fewerThanThreeStoriesAreNoTrend() {
        put("two", 2, 2);
        put("three", 3, 3);

        assertThat(rising(Map.of())).containsExactly("three");
    }

    @Test
    void anEntityThatDoesNotRiseIsNotListed() {
        put("same", 5, 5);
        put("falling", 4, 4);

        assertThat(rising(Map.of("same", 5L, "falling", 9L))).isEmpty();
    }

    @Test
    void scoreIsTheDifferenceInStandardDeviations() {
        assertThat(new Rising(new Ranked("a", new Tally(9, 9, 9)), 6).score()).isEqualTo(3 / Math.sqrt(16));
    }

    @Test
    void findsTheSameAsAnExhaustiveSearch() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Ranking some = new Ranking();
            Map<String, Tally> now = new HashMap<>();
            Map<String, Long> before = new HashMap<>();
            for (int i = 0; i < 200; i++) {
                String entity = "e" + random.nextInt(90);
                long stories = random.nextInt(1 + random.nextInt(60));
                now.put(entity, stories == 0 ? Tally.ZERO : new Tally(stories, stories, stories + random.nextInt(3)));
                before.put(entity, (long) random.nextInt(1 + random.nextInt(60)));
                some.update(entity, now.get(entity));
            }
            assertThat(some.fastestRising(before::get)).as("seed %d", seed).isEqualTo(all(now, before));
        }
    }

    private static List<Rising> all(Map<String, Tally> now, Map<String, Long> before) {
        return now.entrySet().stream()
                .filter(entry -> entry.getValue().stories() >= 3)
                .map(entry -> new Rising(
                        new Ranked(entry.getKey(), entry.getValue()), before.getOrDefault(entry.getKey(), 0L)))
                .filter(rising -> rising.score() > 0)
                .sorted(Comparator.comparingDouble(Rising::score)
                        .reversed()
                        .thenComparing(rising -> -rising.now().tally().stories())
                        .thenComparing(rising -> -rising.now().tally().mentions())
                        .thenComparing(rising -> rising.now().entity()))
                .limit(20)
                .toList();
    }
}
