package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StateRestorationTest {

    private static final TopicPartition SEEN = new TopicPartition("lodewire-clean.seen-changelog", 0);
    private static final TopicPartition MEMORY = new TopicPartition("lodewire-clean.memory-changelog", 1);

    private long nanos;
    private final RecordingLogger log = new RecordingLogger();
    private final StateRestoration restoration = new StateRestoration(() -> nanos, log);

    private void advance(long millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }

    private List<String> information() {
        return log.lines().stream().filter(line -> line.startsWith("INFO ")).toList();
    }

    @Test
    void allStoresTogetherAreLoggedOnce() {
        restoration.onRestoreStart(SEEN, "clean.seen", 100, 400);
        restoration.onRestoreStart(MEMORY, "clean.memory", 0, 50);
        restoration.onBatchRestored(SEEN, "clean.seen", 399, 290);
        advance(1_500);
        restoration.onRestoreEnd(SEEN, "clean.seen", 290);
        restoration.onBatchRestored(MEMORY, "clean.memory", 49, 50);
        advance(700);
        restoration.onRestoreEnd(MEMORY, "clean.memory", 50);

        assertThat(information()).containsExactly("INFO State restored: 340 records of 2 store partitions in 2.2 s");
    }

    @Test
    void eachStoreIsLoggedAtDebugLevel() {
        restoration.onRestoreStart(SEEN, "clean.seen", 100, 400);
        advance(1_500);
        restoration.onRestoreEnd(SEEN, "clean.seen", 290);

        assertThat(log.lines())
                .contains("DEBUG Restored clean.seen of partition 0: 290 records of offsets 100 to 400 in 1.5 s");
    }

    @Test
    void aStoreThatIsUpToDateIsNotLogged() {
        restoration.onRestoreStart(SEEN, "clean.seen", 400, 400);
        restoration.onRestoreEnd(SEEN, "clean.seen", 0);

        assertThat(log.lines()).isEmpty();
    }

    @Test
    void progressIsLoggedWhileStateIsBeingRestored() {
        restoration.onRestoreStart(SEEN, "clean.seen", 100, 400);
        restoration.onBatchRestored(SEEN, "clean.seen", 199, 100);
        advance(60_000);
        restoration.logProgress();
        restoration.onRestoreEnd(SEEN, "clean.seen", 300);
        restoration.logProgress();

        assertThat(information())
                .filteredOn(line -> line.contains("so far"))
                .singleElement()
                .asString()
                .isEqualTo(
                        "INFO Restoring state: 100 of at most 300 records, 1 store partitions left, for 60.0 s so far");
    }
}
