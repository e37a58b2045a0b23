package org.lodewire.subscriptions.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class PreviewQueueTest {

    private static final int WAITING = 3;

    private final PreviewQueue queue = new PreviewQueue(1, WAITING, 10);
    private final CountDownLatch held = new CountDownLatch(1);
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    /** The only thread is taken until the latch is open, and all else waits. */
    @BeforeEach
    void hold() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        queue.add("first", () -> {
            begun.countDown();
            awaitRelease();
        });
        begun.await();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void awaitRelease() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aClientTakesOnePlaceHoweverOftenItsWorkIsReplaced() {
        for (int i = 0; i < 2 * WAITING; i++) {
            assertThat(queue.add("hasty", () -> {})).isTrue();
        }
        assertThat(queue.waiting()).isEqualTo(1);
        assertThat(queue.add("other", () -> {})).isTrue();
    }

    @Test
    void onlyTheNewestWorkOfAClientIsDone() throws InterruptedException {
        CountDownLatch last = new CountDownLatch(1);
        queue.add("hasty", () -> done.add("old"));
        queue.add("hasty", () -> done.add("new"));
        queue.add("other", last::countDown);
        held.countDown();
        last.await();
        assertThat(List.copyOf(done)).containsExactly("new");
    }

    @Test
    void refusesWorkWhenOthersFillTheQueue() {
        for (int i = 0; i < WAITING; i++) {
            assertThat(queue.add("client-" + i, () -> {})).isTrue();
        }
        assertThat(queue.add("late", () -> {})).isFalse();
        assertThat(queue.add("client-0", () -> {})).isTrue();
    }
}
