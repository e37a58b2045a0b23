package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.time.CountWindow;

class CountHistoryTest {

    private static final WindowedKey OF = new WindowedKey("t", CountWindow.FIVE_MINUTES);
    private static final Tally ONE = new Tally(1, 1, 1);
    private static final long ALL = Long.MIN_VALUE;

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();
    private final CountHistory history = new CountHistory(store);

    @Test
    void agreesWithAMapAfterRandomAdditionsAndCorrections() {
        TreeMap<Long, WindowResult> expected = new TreeMap<>();
        Random random = new Random(1);
        long end = 0;
        for (int i = 0; i < 3_000; i++) {
            if (random.nextInt(3) > 0) {
                end += 10L * (1 + random.nextInt(3));
                expected.put(end, history.append(OF, end, ONE, ALL));
            } else {
                correct(expected, random, end);
            }
            long asked = random.nextLong(end + 20);
            Map.Entry<Long, WindowResult> holds = expected.floorEntry(asked);
            assertThat(history.at(OF, asked)).isEqualTo(holds == null ? WindowResult.NONE : holds.getValue());
            long from = asked - random.nextLong(2_000);
            assertThat(history.between(OF, from, asked))
                    .containsExactlyElementsOf(
                            expected.subMap(from, true, asked, true).values());
        }
    }

    private void correct(TreeMap<Long, WindowResult> expected, Random random, long newest) {
        List<WindowResult> changed = new ArrayList<>();
        long at = newest / 20 * random.nextInt(20);
        for (int i = random.nextInt(20); i >= 0; i--) {
            at += 5L * (1 + random.nextInt(4));
            if (at < newest) {
                changed.add(new WindowResult(at, new Tally(random.nextInt(9), 1, 1), i));
            }
        }
        changed.forEach(count -> expected.put(count.end(), count));
        if (!changed.isEmpty()) {
            history.put(OF, changed, ALL);
        }
    }

    @Test
    void retainsTheEntryAtTheHorizonAndFewBeforeIt() {
        for (long end = 10; end <= 100_000; end += 10) {
            history.append(OF, end, ONE, end - 5_000);
        }

        assertThat(history.at(OF, 95_000).end()).isEqualTo(95_000);
        assertThat(store.size()).isLessThan(15);
    }

    @Test
    void aNameThatWasCountedOnceHasOneValue() {
        history.append(OF, 10, ONE, ALL);
        history.append(OF, 400_000, ONE.negated(), 100);

        assertThat(store.size()).isEqualTo(1);
        assertThat(history.between(OF, 0, 500_000))
                .extracting(WindowResult::end)
                .containsExactly(10L, 400_000L);
    }

    @Test
    void removesZerosBeforeTheHorizonUnlessADeltaIsPending() {
        history.append(OF, 10, ONE, ALL);
        history.append(OF, 20, ONE.negated(), ALL);
        List<WindowedKey> forgotten = new ArrayList<>();
        history.removeZeros(19, of -> true, forgotten::add);
        assertThat(forgotten).isEmpty();

        new CountHistory(store).removeZeros(20, of -> false, forgotten::add);
        assertThat(forgotten).isEmpty();

        new CountHistory(store).removeZeros(20, of -> true, forgotten::add);
        assertThat(forgotten).containsExactly(OF);
        assertThat(store.size()).isZero();
    }

    @Test
    void doesNotRemoveANameThatIsCountedAgain() {
        history.append(OF, 10, ONE, ALL);
        history.append(OF, 20, ONE.negated(), ALL);
        history.append(OF, 30, ONE, ALL);
        history.removeZeros(40, of -> true, of -> {
            throw new AssertionError(of);
        });

        assertThat(history.at(OF, 40).tally()).isEqualTo(ONE);
    }
}
