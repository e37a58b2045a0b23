package org.lodewire.analysis.stories.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;

class ReorderBufferTest {

    private final InMemoryOrderedStore waiting = new InMemoryOrderedStore();
    private final InMemoryOrderedStore progress = new InMemoryOrderedStore();
    private final ReorderBuffer order = new ReorderBuffer(waiting, progress, 2);

    private static void arrive(ReorderBuffer order, int partition, long clock, long sequence) {
        String id = "a" + sequence;
        order.arrived(partition, new Position(clock, sequence), id, id.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(List<byte[]> articles) {
        return articles.stream()
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void anArticleWaitsForEveryPartition() {
        arrive(order, 0, 100, 0);
        arrive(order, 0, 101, 1);
        assertThat(order.due()).isEmpty();
        assertThat(order.everywhere()).isEmpty();

        arrive(order, 1, 102, 2);
        assertThat(ids(order.due())).containsExactly("a0", "a1");
        assertThat(order.everywhere()).contains(new Position(101, 1));
    }

    @Test
    void articlesOfOneClockGoBySequence() {
        arrive(order, 0, 100, 1);
        arrive(order, 0, 100, 10);
        arrive(order, 1, 100, 2);
        arrive(order, 1, 100, 11);

        assertThat(ids(order.due())).containsExactly("a1", "a2", "a10");
    }

    @Test
    void aMarkStandsForAPartitionWithoutArticles() {
        arrive(order, 0, 100, 0);
        order.marked(1, new Position(99, 0), false);
        assertThat(order.due()).isEmpty();

        order.marked(1, new Position(100, 1), false);
        assertThat(ids(order.due())).containsExactly("a0");
        assertThat(order.due()).isEmpty();
    }

    @Test
    void aMarkThatIsBehindTakesNothingBack() {
        order.marked(0, new Position(200, 5), false);
        order.marked(0, new Position(100, 1), false);
        order.marked(1, new Position(200, 5), false);

        assertThat(order.everywhere()).contains(new Position(200, 5));
    }

    @Test
    void whatComesBehindItsPositionIsDueAtOnce() {
        order.marked(0, new Position(200, 5), false);
        order.marked(1, new Position(200, 5), false);
        arrive(order, 0, 150, 2);

        assertThat(ids(order.due())).containsExactly("a2");
    }

    @Test
    void allArticlesCanBeHadWithoutWaiting() {
        arrive(order, 1, 300, 7);
        arrive(order, 1, 200, 6);

        assertThat(ids(order.all())).containsExactly("a6", "a7");
        assertThat(waiting.size()).isZero();
    }

    @Test
    void allAreMarkedWhenEachPartitionWasMarkedOnce() {
        order.marked(0, new Position(100, 0), false);
        arrive(order, 1, 100, 0);
        assertThat(order.allMarked()).isFalse();

        order.marked(1, new Position(101, 1), false);
        arrive(order, 1, 102, 1);
        assertThat(order.allMarked()).isTrue();
    }

    @Test
    void isClosedWhereEveryPartitionWas() {
        order.marked(0, new Position(100, 1), true);
        order.marked(1, new Position(200, 2), false);
        assertThat(order.closed()).isEmpty();

        order.marked(1, new Position(150, 2), true);
        assertThat(order.closed()).contains(new Position(100, 1));
    }

    @Test
    void goesOnWhereItsStoresStand() {
        arrive(order, 0, 100, 0);
        order.marked(0, new Position(150, 1), true);

        ReorderBuffer restarted = new ReorderBuffer(waiting, progress, 2);
        restarted.marked(1, new Position(120, 1), true);
        assertThat(ids(restarted.due())).containsExactly("a0");
        assertThat(restarted.everywhere()).contains(new Position(120, 1));
        assertThat(restarted.closed()).contains(new Position(120, 1));
    }

    @Test
    void givesBackTheProducersOrderHoweverPartitionsInterleave() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            assertThat(sentThrough(1 + random.nextInt(5), random))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 60).mapToObj(i -> "a" + i).toList());
        }
    }

    /** Sends 60 articles, spread over partitions and marked at the end, of which now one and now another is faster. */
    private static List<String> sentThrough(int partitions, Random random) {
        ReorderBuffer order = new ReorderBuffer(new InMemoryOrderedStore(), new InMemoryOrderedStore(), partitions);
        List<Deque<Runnable>> sent = new ArrayList<>();
        IntStream.range(0, partitions).forEach(partition -> sent.add(new ArrayDeque<>()));
        long clock = 1000;
        for (int i = 0; i < 60; i++) {
            clock += random.nextInt(3);
            Position position = new Position(clock, i);
            int partition = random.nextInt(partitions);
            sent.get(partition).add(() -> arrive(order, partition, position.clock(), position.sequence()));
            if (random.nextInt(10) == 0) {
                Position mark = new Position(clock, i + 1);
                IntStream.range(0, partitions)
                        .forEach(each -> sent.get(each).add(() -> order.marked(each, mark, false)));
            }
        }
        Position end = new Position(clock, 60);
        IntStream.range(0, partitions).forEach(each -> sent.get(each).add(() -> order.marked(each, end, true)));
        List<String> taken = new ArrayList<>();
        while (!sent.isEmpty()) {
            Collections.shuffle(sent, random);
            sent.get(0).remove().run();
            taken.addAll(ids(order.due()));
            sent.removeIf(Deque::isEmpty);
        }
        return taken;
    }
}
