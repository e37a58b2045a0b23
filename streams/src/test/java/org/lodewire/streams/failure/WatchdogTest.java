package org.lodewire.streams.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final TopicPartition FIRST = new TopicPartition("raw", 0);
    private static final TopicPartition SECOND = new TopicPartition("raw", 1);

    /** A monotonic clock may be negative. */
    private long nanos = -Duration.ofHours(1).toNanos();

    private final FakePositions positions = new FakePositions();
    private final List<String> stalled = new ArrayList<>();
    private final Watchdog watchdog = new Watchdog(positions, Duration.ofMinutes(2), () -> nanos, stalled::add);

    private void checkAfter(Duration time) {
        nanos += time.toNanos();
        watchdog.check();
    }

    @Test
    void reportsAPartitionWithInputThatDoesNotAdvance() {
        positions.at(FIRST, 7).withInput(FIRST);

        watchdog.check();
        checkAfter(Duration.ofSeconds(15));
        checkAfter(Duration.ofSeconds(119));
        assertThat(stalled).isEmpty();

        checkAfter(Duration.ofSeconds(1));
        assertThat(stalled).singleElement().asString().contains("raw-0", "offset 7", "120 s");
    }

    @Test
    void aPartitionWithoutInputNeedNotAdvance() {
        positions.at(FIRST, 7);

        watchdog.check();
        checkAfter(Duration.ofHours(3));

        assertThat(stalled).isEmpty();
    }

    @Test
    void inputThatCameLaterGetsTheWholeTime() {
        positions.at(FIRST, 7);
        watchdog.check();
        checkAfter(Duration.ofHours(3));

        positions.withInput(FIRST);
        checkAfter(Duration.ofSeconds(119));
        assertThat(stalled).isEmpty();

        checkAfter(Duration.ofSeconds(119));
        assertThat(stalled).isEmpty();

        checkAfter(Duration.ofSeconds(1));
        assertThat(stalled).hasSize(1);
    }

    @Test
    void aSlowPartitionIsNotStalled() {
        positions.withInput(FIRST);
        for (long offset = 0; offset < 10; offset++) {
            positions.at(FIRST, offset);
            checkAfter(Duration.ofSeconds(100));
        }
        assertThat(stalled).isEmpty();
    }

    @Test
    void anotherPartitionThatAdvancesDoesNotHideIt() {
        positions.at(FIRST, 7).withInput(FIRST).withInput(SECOND);
        for (long offset = 0; offset < 4; offset++) {
            positions.at(SECOND, offset);
            checkAfter(Duration.ofSeconds(60));
        }
        assertThat(stalled).singleElement().asString().contains("raw-0");
    }

    @Test
    void nothingIsExpectedWhileTheBrokerDoesNotAnswer() {
        positions.at(FIRST, 7).withInput(FIRST);
        watchdog.check();

        positions.answering = false;
        checkAfter(Duration.ofHours(3));
        positions.answering = true;
        checkAfter(Duration.ofSeconds(15));
        checkAfter(Duration.ofSeconds(119));

        assertThat(stalled).isEmpty();
    }

    @Test
    void nothingIsExpectedWhileStateIsRestored() {
        positions.at(FIRST, 7).withInput(FIRST);
        for (int i = 0; i < 10; i++) {
            positions.restored += 1_000;
            checkAfter(Duration.ofSeconds(100));
        }
        assertThat(stalled).isEmpty();
    }

    @Test
    void aRestorationThatStandsStillIsReported() {
        positions.at(FIRST, 7).withInput(FIRST);
        positions.restored = 1_000;
        watchdog.check();
        checkAfter(Duration.ofSeconds(15));
        checkAfter(Duration.ofSeconds(15));
        checkAfter(Duration.ofSeconds(120));

        assertThat(stalled).hasSize(1);
    }

    @Test
    void aPartitionOfAnotherProcessIsNotWatched() {
        positions.at(FIRST, 7).withInput(FIRST);
        watchdog.check();

        positions.offsets.remove(FIRST);
        checkAfter(Duration.ofMinutes(3));
        positions.at(FIRST, 7);
        checkAfter(Duration.ofMinutes(1));

        assertThat(stalled).isEmpty();
    }

    private static final class FakePositions implements InputPositions {

        private final Map<TopicPartition, Long> offsets = new HashMap<>();
        private final Set<TopicPartition> withInput = new HashSet<>();
        private boolean answering = true;
        private long restored;

        FakePositions at(TopicPartition partition, long offset) {
            offsets.put(partition, offset);
            return this;
        }

        FakePositions withInput(TopicPartition partition) {
            withInput.add(partition);
            return this;
        }

        @Override
        public Optional<Map<TopicPartition, Long>> committed() {
            return answering ? Optional.of(offsets) : Optional.empty();
        }

        @Override
        public boolean hasInput(TopicPartition partition, long offset) {
            return withInput.contains(partition);
        }

        @Override
        public long restoredRecords() {
            return restored;
        }

        @Override
        public void close() {}
    }
}
