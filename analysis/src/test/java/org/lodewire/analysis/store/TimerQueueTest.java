package org.lodewire.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TimerQueueTest {

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();
    private final TimerQueue queue = new TimerQueue(store);

    private void put(long time, String name) {
        queue.put(StoreKey.ofNumbersName(time, 0, name), new byte[] {1});
    }

    private List<String> takeUntil(long time) {
        List<String> taken = new ArrayList<>();
        queue.takeUntil(time, (key, value) -> taken.add(StoreKey.nameBehindTimes(key)));
        return taken;
    }

    @Test
    void takesOutWhatIsDueInOrderWithTheTimeItself() {
        put(20, "b");
        put(10, "a");
        put(21, "c");

        assertThat(takeUntil(20)).containsExactly("a", "b");
        assertThat(takeUntil(20)).isEmpty();
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void whatIsPutBehindTheFrontIsTakenTheNextTime() {
        put(10, "a");
        takeUntil(50);
        put(5, "late");

        assertThat(takeUntil(50)).containsExactly("late");
    }

    @Test
    void whatIsNotTakenStaysAndIsSeenAgain() {
        put(10, "a");
        put(10, "b");
        put(11, "c");
        queue.takeUntil(50, (key, value) -> StoreKey.nameBehindTimes(key).equals("b"));

        assertThat(takeUntil(50)).containsExactly("a", "c");
    }

    @Test
    void aKeyWithinATimeCanBeTheLast() {
        put(10, "a");
        queue.put(StoreKey.ofNumbersName(10, 1, "b"), new byte[] {1});
        List<String> taken = new ArrayList<>();
        queue.take(StoreKey.ofNumbersName(10, 1, ""), (key, value) -> taken.add(StoreKey.nameBehindTimes(key)));

        assertThat(taken).containsExactly("a");
        assertThat(takeUntil(10)).containsExactly("b");
    }

    @Test
    void anotherQueueOnTheSameStoreGoesOnWhereItStands() {
        put(10, "a");
        put(20, "b");
        takeUntil(10);
        List<String> taken = new ArrayList<>();
        new TimerQueue(store).takeUntil(30, (key, value) -> taken.add(StoreKey.nameBehindTimes(key)));

        assertThat(taken).containsExactly("b");
    }

    @Test
    void takesWhatASetInOrderWouldGive() {
        Random random = new Random(1);
        TreeSet<byte[]> expected = new TreeSet<>(Arrays::compareUnsigned);
        for (int step = 0; step < 3000; step++) {
            byte[] key = StoreKey.ofNumbersName(random.nextInt(-20, 60), 0, "n" + random.nextInt(5));
            switch (random.nextInt(4)) {
                case 0 -> {
                    queue.put(key, null);
                    expected.remove(key);
                }
                case 1 -> assertTaken(expected, random.nextInt(-20, 60), random.nextInt(3));
                default -> {
                    queue.put(key, new byte[] {1});
                    expected.add(key);
                }
            }
        }
    }

    /** Takes all entries until a time but those whose names end with a number. */
    private void assertTaken(TreeSet<byte[]> expected, long time, int left) {
        List<byte[]> taken = new ArrayList<>();
        queue.takeUntil(time, (key, value) -> !StoreKey.nameBehindTimes(key).equals("n" + left) && taken.add(key));
        List<byte[]> due = expected.headSet(StoreKey.ofTime(time + 1)).stream()
                .filter(key -> !StoreKey.nameBehindTimes(key).equals("n" + left))
                .toList();
        assertThat(taken).containsExactlyElementsOf(due);
        due.forEach(expected::remove);
    }
}
