package org.lodewire.streams.run;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.flow.WallClockProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every half second where the partitions of the raw topic end and what the application has committed of them, so that
 * time on the wall clock does not overtake a backlog; more often where a step of the shortest window has just ended, because
 * articles of the next one are counted once time has passed that end. Nothing is known before it is started, nor while the broker does not
 * answer: then time stands still. Thread-safe.
 */
final class RawTopicProgress implements WallClockProgress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RawTopicProgress.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration AFTER_STEP = Duration.ofMillis(50);
    /** For how long after the end of a step it is read more often: with a backlog it would be of no use. */
    private static final long SOON_MILLIS = 2_000;

    private static final long STEP = CountWindow.FIVE_MINUTES.step().toMillis();
    /** How long a committed offset must be the same, short of the end, before it is looked what there is between. */
    private static final long LOOK_AFTER_MILLIS = 3_000;

    private final PartitionOffsets offsets;
    private final Clock clock;
    private final List<CatchUp> partitions;
    /** Partitions whose committed offset is short of their end. */
    private final Map<Integer, Standstill> standstills = new HashMap<>();

    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(RawTopicProgress::daemon);

    private long lastRead = Long.MIN_VALUE;

    /**
     * @param lookAt  when to look next what there is after the offset, in milliseconds since the epoch
     * @param emptyTo the offset before which no record follows, as far as it was looked
     */
    private record Standstill(long offset, long lookAt, long emptyTo) {}

    /**
     * @param clock         that of the machine
     * @param rawPartitions how many partitions the raw topic has
     */
    RawTopicProgress(PartitionOffsets offsets, Clock clock, int rawPartitions) {
        this.offsets = offsets;
        this.clock = clock;
        this.partitions =
                IntStream.range(0, rawPartitions).mapToObj(i -> new CatchUp()).toList();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-topic-progress");
        thread.setDaemon(true);
        return thread;
    }

    /** Reads from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // Reads until it is closed.
    void start() {
        scheduler.scheduleWithFixedDelay(this::readOrLog, 0, AFTER_STEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void readOrLog() {
        try {
            readIfDue();
        } catch (RuntimeException e) {
            // The scheduler silently drops a task that throws.
            LOG.debug("Cannot see how far the raw topic is processed", e);
        }
    }

    /** Reads once, if it is time to. */
    synchronized void readIfDue() {
        long now = clock.millis();
        long step = now - Math.floorMod(now, STEP);
        boolean waits = now - step < SOON_MILLIS
                && partitions.stream().anyMatch(partition -> partition.processedUntil() < step);
        // Or if the clock was set back.
        if (waits || lastRead == Long.MIN_VALUE || now - lastRead >= EVERY.toMillis() || now < lastRead) {
            read();
        }
    }

    /** Reads once. */
    synchronized void read() {
        long now = clock.millis();
        lastRead = now;
        List<TopicPartition> all = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            all.add(new TopicPartition(Catalogue.RAW.name(), i));
        }
        Map<TopicPartition, Long> ends = offsets.ends(all);
        Map<TopicPartition, Long> committed = offsets.committed(all);
        for (TopicPartition each : all) {
            Long end = ends.get(each);
            if (end != null) {
                long processed = processed(each, committed.getOrDefault(each, 0L), end, now);
                partitions.get(each.partition()).at(now, end, processed);
            }
        }
    }

    /**
     * The end of a partition is after the marker of its last transaction, and no offset is committed for a marker alone, nor
     * where nothing has been read yet: if there is no record between, all is processed.
     */
    private long processed(TopicPartition partition, long committed, long end, long time) {
        if (committed >= end) {
            standstills.remove(partition.partition());
            return committed;
        }
        Standstill before = standstills.get(partition.partition());
        Standstill now = before != null && before.offset() == committed
                ? before
                : new Standstill(committed, time + LOOK_AFTER_MILLIS, committed);
        if (now.emptyTo() < end && time >= now.lookAt()) {
            boolean isEmpty = offsets.isEmptyBetween(partition, committed, end);
            now = new Standstill(committed, time + LOOK_AFTER_MILLIS, isEmpty ? end : now.emptyTo());
        }
        standstills.put(partition.partition(), now);
        return now.emptyTo();
    }

    @Override
    public long processedUntil(int rawPartition, long now) {
        return rawPartition < partitions.size()
                ? Math.min(now, partitions.get(rawPartition).processedUntil())
                : Long.MIN_VALUE;
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        offsets.close();
    }
}
