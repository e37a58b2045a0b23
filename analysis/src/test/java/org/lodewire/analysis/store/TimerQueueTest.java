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

    private List<String> removeUntil(long time) {
        List<String> removed = new ArrayList<>();
        queue.removeUntil(time, (key, value) -> removed.add(StoreKey.nameAfterTimes(key)));
        return removed;
    }

    @Test
    void removesEntriesUpToATimeInclusiveInOrder() {
        put(20, "b");
        put(10, "a");
        put(21, "c");

        assertThat(removeUntil(20)).containsExactly("a", "b");
        assertThat(removeUntil(20)).isEmpty();
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void removesAnEntryAddedBeforeTheTimeOfTheLastRemoval() {
        put(10, "a");
        removeUntil(50);
        put(5, "late");

        assertThat(removeUntil(50)).containsExactly("late");
    }

    @Test
    void keepsEntriesThatTheFilterRejects() {
        put(10, "a");
        put(10, "b");
        put(11, "c");
        queue.removeUntil(50, (key, value) -> StoreKey.nameAfterTimes(key).equals("b"));

        assertThat(removeUntil(50)).containsExactly("a", "c");
    }

    @Test
    void removesUpToAKeyWithinATime() {
        put(10, "a");
        queue.put(StoreKey.ofNumbersName(10, 1, "b"), new byte[] {1});
        List<String> removed = new ArrayList<>();
        queue.removeIf(StoreKey.ofNumbersName(10, 1, ""), (key, value) -> removed.add(StoreKey.nameAfterTimes(key)));

        assertThat(removed).containsExactly("a");
        assertThat(removeUntil(10)).containsExactly("b");
    }

    @Test
    void aNewQueueOnTheSameStoreContinues() {
        put(10, "a");
        put(20, "b");
        removeUntil(10);
        List<String> removed = new ArrayList<>();
        new TimerQueue(store).removeUntil(30, (key, value) -> removed.add(StoreKey.nameAfterTimes(key)));

        assertThat(removed).containsExactly("b");
    }

    @Test
    void behavesLikeASortedSet() {
        Random random = new Random(1);
        TreeSet<byte[]> expected = new TreeSet<>(Arrays::compareUnsigned);
        for (int step = 0; step < 3000; step++) {
            byte[] key = StoreKey.ofNumbersName(random.nextInt(-20, 60), 0, "n" + random.nextInt(5));
            switch (random.nextInt(4)) {
                case 0 -> {
                    queue.put(key, null);
                    expected.remove(key);
                }
                case 1 -> assertRemoved(expected, random.nextInt(-20, 60), random.nextInt(3));
                default -> {
                    queue.put(key, new byte[] {1});
                    expected.add(key);
                }
            }
        }
    }

    /** Removes the entries up to a time except those of one name. */
    private void assertRemoved(TreeSet<byte[]> expected, long time, int left) {
        List<byte[]> removed = new ArrayList<>();
        queue.removeUntil(time, (key, value) -> !StoreKey.nameAfterTimes(key).equals("n" + left) && removed.add(key));
        List<byte[]> due = expected.headSet(StoreKey.ofTime(time + 1)).stream()
                .filter(key -> !StoreKey.nameAfterTimes(key).equals("n" + left))
                .toList();
        assertThat(removed).containsExactlyElementsOf(due);
        due.forEach(expected::remove);
    }
}
