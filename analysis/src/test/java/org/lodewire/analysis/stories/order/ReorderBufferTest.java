package org.lodewire.analysis.stories.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

class ReorderBufferTest {

    private static final Codec<String> CODEC = new StringCodec();

    private final InMemoryOrderedStore waiting = new InMemoryOrderedStore();
    private final InMemoryOrderedStore progress = new InMemoryOrderedStore();
    private final ReorderBuffer<String> buffer = new ReorderBuffer<>(waiting, CODEC, progress, 2);

    private static void add(ReorderBuffer<String> buffer, int partition, long clock, long sequence) {
        String id = "a" + sequence;
        buffer.add(partition, new Position(clock, sequence), id, id);
    }

    private static List<String> ready(ReorderBuffer<String> buffer) {
        List<String> ready = new ArrayList<>();
        buffer.drainReady(ready::add);
        return ready;
    }

    @Test
    void anArticleWaitsForEveryPartition() {
        add(buffer, 0, 100, 0);
        add(buffer, 0, 101, 1);
        assertThat(ready(buffer)).isEmpty();
        assertThat(buffer.lowWatermark()).isEmpty();

        add(buffer, 1, 102, 2);
        assertThat(ready(buffer)).containsExactly("a0", "a1");
        assertThat(buffer.lowWatermark()).contains(new Position(101, 1));
    }

    @Test
    void ordersArticlesOfTheSameClockBySequence() {
        add(buffer, 0, 100, 1);
        add(buffer, 0, 100, 10);
        add(buffer, 1, 100, 2);
        add(buffer, 1, 100, 11);

        assertThat(ready(buffer)).containsExactly("a1", "a2", "a10");
    }

    @Test
    void aWatermarkAdvancesAPartitionWithoutArticles() {
        add(buffer, 0, 100, 0);
        buffer.advance(1, new Position(99, 0), false);
        assertThat(ready(buffer)).isEmpty();

        buffer.advance(1, new Position(100, 1), false);
        assertThat(ready(buffer)).containsExactly("a0");
        assertThat(ready(buffer)).isEmpty();
    }

    @Test
    void nothingWaitsForAPartitionThatDoesNotExist() {
        add(buffer, -7, 10, 0);
        add(buffer, 99_999, 11, 1);
        buffer.advance(2, new Position(12, 0), false);
        add(buffer, 0, 100, 2);
        add(buffer, 1, 101, 3);

        assertThat(ready(buffer)).containsExactly("a0", "a1", "a2");
    }

    @Test
    void anOlderWatermarkChangesNothing() {
        buffer.advance(0, new Position(200, 5), false);
        buffer.advance(0, new Position(100, 1), false);
        buffer.advance(1, new Position(200, 5), false);

        assertThat(buffer.lowWatermark()).contains(new Position(200, 5));
    }

    @Test
    void anArticleBelowTheLowWatermarkIsReadyImmediately() {
        buffer.advance(0, new Position(200, 5), false);
        buffer.advance(1, new Position(200, 5), false);
        add(buffer, 0, 150, 2);

        assertThat(ready(buffer)).containsExactly("a2");
    }

    @Test
    void drainsAllArticlesWithoutWaiting() {
        add(buffer, 1, 300, 7);
        add(buffer, 1, 200, 6);

        List<String> all = new ArrayList<>();
        buffer.drainAll(all::add);
        assertThat(all).containsExactly("a6", "a7");
        assertThat(waiting.size()).isZero();
    }

    @Test
    void hasWatermarkOfEveryPartitionAfterOneInEach() {
        buffer.advance(0, new Position(100, 0), false);
        add(buffer, 1, 100, 0);
        assertThat(buffer.hasWatermarkOfEveryPartition()).isFalse();

        buffer.advance(1, new Position(101, 1), false);
        add(buffer, 1, 102, 1);
        assertThat(buffer.hasWatermarkOfEveryPartition()).isTrue();
    }

    @Test
    void endsWhereTheInputOfEveryPartitionHasEnded() {
        buffer.advance(0, new Position(100, 1), true);
        buffer.advance(1, new Position(200, 2), false);
        assertThat(buffer.endOfInput()).isEmpty();

        buffer.advance(1, new Position(150, 2), true);
        assertThat(buffer.endOfInput()).contains(new Position(100, 1));
    }

    @Test
    void continuesFromItsStores() {
        add(buffer, 0, 100, 0);
        buffer.advance(0, new Position(150, 1), true);
        assertThat(ready(buffer)).isEmpty();

        ReorderBuffer<String> restarted = new ReorderBuffer<>(waiting, CODEC, progress, 2);
        restarted.advance(1, new Position(120, 1), true);
        assertThat(ready(restarted)).containsExactly("a0");
        assertThat(restarted.lowWatermark()).contains(new Position(120, 1));
        assertThat(restarted.endOfInput()).contains(new Position(120, 1));
    }

    @Test
    void doesNotStoreAnArticleThatNeedNotWait() {
        buffer.advance(0, new Position(200, 5), false);
        buffer.advance(1, new Position(200, 5), false);
        add(buffer, 0, 150, 2);
        assertThat(ready(buffer)).containsExactly("a2");

        assertThat(waiting.size()).isZero();
    }

    @Test
    void theLaterOfTwoArticlesAtOnePositionTakesThePlaceOfTheOther() {
        add(buffer, 0, 100, 0);
        assertThat(ready(buffer)).isEmpty();
        buffer.add(0, new Position(100, 0), "a0", "again");
        buffer.advance(1, new Position(100, 1), false);

        assertThat(ready(buffer)).containsExactly("again");
        assertThat(waiting.size()).isZero();
    }

    @Test
    void articlesAfterOneThatFailsStillWait() {
        add(buffer, 0, 100, 0);
        add(buffer, 0, 101, 1);
        buffer.advance(1, new Position(101, 1), false);
        assertThatThrownBy(() -> buffer.drainReady(article -> {
                    throw new IllegalStateException(article);
                }))
                .hasMessage("a0");

        assertThat(waiting.size()).isEqualTo(1);
        assertThat(ready(buffer)).containsExactly("a1");
    }

    @Test
    void passesOnMoreArticlesThanItHoldsInMemory() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            // Every other one first, so that articles arrive before others that were moved to the store.
            int sequence = i < 2_500 ? 2 * i : 2 * (i - 2_500) + 1;
            add(buffer, 0, 100 + sequence, sequence);
            assertThat(ready(buffer)).isEmpty();
            expected.add("a" + i);
        }
        assertThat(waiting.size()).isEqualTo(5_000);
        buffer.advance(1, new Position(9_999, 0), false);
        add(buffer, 0, 9_999, 9_999);

        assertThat(ready(buffer)).containsExactlyElementsOf(expected);
        assertThat(waiting.size()).isEqualTo(1);
    }

    @Test
    void restoresTheOrderOfTheProducerForAnyInterleaving() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            assertThat(sentThrough(1 + random.nextInt(5), random))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 60).mapToObj(i -> "a" + i).toList());
        }
    }

    /** Sends 60 articles over partitions that advance at random, with watermarks at random and at the end. */
    private static List<String> sentThrough(int partitions, Random random) {
        ReorderBuffer<String> buffer =
                new ReorderBuffer<>(new InMemoryOrderedStore(), CODEC, new InMemoryOrderedStore(), partitions);
        List<Deque<Runnable>> sent = new ArrayList<>();
        IntStream.range(0, partitions).forEach(partition -> sent.add(new ArrayDeque<>()));
        long clock = 1000;
        for (int i = 0; i < 60; i++) {
            clock += random.nextInt(3);
            Position position = new Position(clock, i);
            int partition = random.nextInt(partitions);
            sent.get(partition).add(() -> add(buffer, partition, position.clock(), position.sequence()));
            if (random.nextInt(10) == 0) {
                Position watermark = new Position(clock, i + 1);
                IntStream.range(0, partitions)
                        .forEach(each -> sent.get(each).add(() -> buffer.advance(each, watermark, false)));
            }
        }
        Position end = new Position(clock, 60);
        IntStream.range(0, partitions).forEach(each -> sent.get(each).add(() -> buffer.advance(each, end, true)));
        List<String> drained = new ArrayList<>();
        while (!sent.isEmpty()) {
            Collections.shuffle(sent, random);
            sent.get(0).remove().run();
            drained.addAll(ready(buffer));
            sent.removeIf(Deque::isEmpty);
        }
        return drained;
    }

    private static final class StringCodec implements Codec<String> {

        private static final byte VERSION = 1;

        @Override
        public byte version() {
            return VERSION;
        }

        @Override
        public byte[] encode(String value) {
            return new ValueWriter(VERSION, value.length()).putString(value).toBytes();
        }

        @Override
        public String decode(byte[] value) {
            return new ValueReader(value, VERSION).getString();
        }
    }
}
