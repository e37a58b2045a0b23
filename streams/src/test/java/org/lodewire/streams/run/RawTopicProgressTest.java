package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.catalogue.Catalogue;

class RawTopicProgressTest {

    private static final TopicPartition PARTITION = new TopicPartition(Catalogue.RAW.name(), 0);
    private static final TopicPartition OTHER = new TopicPartition(Catalogue.RAW.name(), 1);
    private static final long LATER = 1_000_000_000;

    private final Broker broker = new Broker();
    private final Ticking clock = new Ticking();
    private final RawTopicProgress progress = new RawTopicProgress(broker, clock, 2);

    @AfterEach
    void close() {
        progress.close();
    }

    private void read(int times) {
        for (int i = 0; i < times; i++) {
            clock.millis += 500;
            progress.read();
        }
    }

    @Test
    void timeWaitsForABacklogOfItsPartition() {
        broker.ends.putAll(Map.of(PARTITION, 10L, OTHER, 3L));
        broker.committed.putAll(Map.of(PARTITION, 4L, OTHER, 3L));
        read(3);

        assertThat(progress.processedUntil(0, LATER)).isEqualTo(Long.MIN_VALUE);
        assertThat(progress.processedUntil(1, LATER)).isEqualTo(1_500);
    }

    @Test
    void timePassesWhenTheBacklogIsProcessed() {
        broker.ends.putAll(Map.of(PARTITION, 10L, OTHER, 3L));
        read(1);
        broker.ends.put(PARTITION, 12L);
        broker.committed.put(PARTITION, 10L);
        read(1);
        assertThat(progress.processedUntil(0, LATER)).isEqualTo(500);

        broker.committed.put(PARTITION, 12L);
        read(1);
        assertThat(progress.processedUntil(0, LATER)).isEqualTo(1_500);
    }

    @Test
    void timeNeverPassesTheOneThatIsAskedFor() {
        broker.ends.putAll(Map.of(PARTITION, 0L, OTHER, 0L));
        read(4);
        assertThat(progress.processedUntil(0, 1_999)).isEqualTo(1_999);
    }

    @Test
    void doesNotWaitForMarkersOfTransactions() {
        broker.ends.putAll(Map.of(PARTITION, 10L, OTHER, 0L));
        broker.committed.put(PARTITION, 9L);
        broker.records.put(PARTITION, 9L);
        read(8);
        assertThat(progress.processedUntil(0, LATER)).isEqualTo(4_000);
        read(2);
        assertThat(progress.processedUntil(0, LATER)).isEqualTo(5_000);
        assertThat(broker.looks).isEqualTo(1);
    }

    @Test
    void waitsForARecordHoweverLongItIsNotProcessed() {
        broker.ends.putAll(Map.of(PARTITION, 10L, OTHER, 0L));
        broker.committed.put(PARTITION, 9L);
        broker.records.put(PARTITION, 10L);
        read(100);
        assertThat(progress.processedUntil(0, LATER)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void timeStandsStillWhileTheBrokerIsAway() {
        broker.ends.putAll(Map.of(PARTITION, 0L, OTHER, 0L));
        read(1);
        broker.away = true;
        assertThatThrownBy(() -> read(1)).isInstanceOf(KafkaException.class);
        assertThat(progress.processedUntil(0, LATER)).isEqualTo(500);
    }

    @Test
    void looksSoonWhetherTimePassesTheEndOfAStep() {
        broker.ends.putAll(Map.of(PARTITION, 0L, OTHER, 0L));
        clock.millis = 9_500;
        readIfDue(12);
        assertThat(clock.millis).isEqualTo(10_100);
        assertThat(progress.processedUntil(0, LATER)).isEqualTo(10_000);
    }

    @Test
    void looksEveryHalfSecondWhereNothingWaits() {
        broker.ends.putAll(Map.of(PARTITION, 0L, OTHER, 0L));
        clock.millis = 1_000;
        readIfDue(100);
        assertThat(broker.reads).isEqualTo(10);
    }

    @Test
    void looksMoreOftenOnlySoonAfterAStepWhereThereIsABacklog() {
        broker.ends.putAll(Map.of(PARTITION, 10L, OTHER, 0L));
        broker.committed.put(PARTITION, 4L);
        broker.records.put(PARTITION, 10L);
        clock.millis = 10_000;
        readIfDue(160);
        // 39 within the two seconds after the step, and 12 in the six seconds after them.
        assertThat(broker.reads).isBetween(50, 53);
    }

    private void readIfDue(int times) {
        for (int i = 0; i < times; i++) {
            clock.millis += 50;
            progress.readIfDue();
        }
    }

    @Test
    void knowsNothingOfAPartitionThatWasAddedSince() {
        assertThat(progress.processedUntil(2, LATER)).isEqualTo(Long.MIN_VALUE);
    }

    /** A broker of which the test says where its partitions end. */
    private static final class Broker implements PartitionOffsets {

        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private final Map<TopicPartition, Long> committed = new HashMap<>();
        /** The offsets after the last records, where markers follow them. */
        private final Map<TopicPartition, Long> records = new HashMap<>();

        private boolean away;
        private int looks;
        private int reads;

        @Override
        public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
            if (away) {
                throw new KafkaException("away");
            }
            reads++;
            return ends;
        }

        @Override
        public Map<TopicPartition, Long> committed(Collection<TopicPartition> partitions) {
            return committed;
        }

        @Override
        public boolean isEmptyBetween(TopicPartition partition, long offset, long end) {
            looks++;
            return offset >= Objects.requireNonNull(records.get(partition));
        }

        @Override
        public void close() {}
    }

    private static final class Ticking extends Clock {

        private long millis;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
