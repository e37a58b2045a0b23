package org.lodewire.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.counting.Occurrence;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.time.CountWindow;

/** Counts contributions without Kafka, in one thread, over stores in memory. */
public final class CountingBenchmark {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final double NANOS = 1e9;
    private static final int DECODED = 100_000;

    private CountingBenchmark() {}

    /**
     * The cost of counting, and the state after it.
     *
     * @param contributions number of contributions
     * @param cpuNanos      CPU time of the thread in nanoseconds
     * @param emitted       number of emitted counts
     * @param topics        number of topics
     * @param counts        state of the counts: pending deltas, history, open steps
     * @param stories       state that grows with distinct stories: their times and expiries
     */
    public record Counted(long contributions, long cpuNanos, long emitted, int topics, State counts, State stories) {

        public double contributionsPerCpuSecond() {
            return contributions * NANOS / cpuNanos;
        }
    }

    /** Number of entries and bytes of state. */
    public record State(long entries, long bytes) {

        private static State of(InMemoryOrderedStore... stores) {
            long entries = 0;
            long bytes = 0;
            for (InMemoryOrderedStore store : stores) {
                entries += store.size();
                bytes += store.bytes();
            }
            return new State(entries, bytes);
        }
    }

    /** Counts synthetic contributions. The time of generating them is measured first and subtracted. */
    public static Counted count(int topics, long contributions, Duration duration) {
        long generating = -CpuTime.ofThisThread();
        new SyntheticContributions(topics, contributions, duration).forEach(new SyntheticContributions.Consumer() {
            @Override
            public void contribution(String topic, String story, long at, int mentions) {
                // Only the time of generating it is measured.
            }

            @Override
            public void watermark(long time) {
                // As above.
            }
        });
        generating += CpuTime.ofThisThread();
        InMemoryOrderedStore deltas = new InMemoryOrderedStore();
        InMemoryOrderedStore history = new InMemoryOrderedStore();
        InMemoryOrderedStore open = new InMemoryOrderedStore();
        InMemoryOrderedStore stories = new InMemoryOrderedStore();
        InMemoryOrderedStore expiries = new InMemoryOrderedStore();
        RollingCounts counts = new RollingCounts(
                new RollingCounts.Stores(deltas, history, open, stories, expiries, new InMemoryOrderedStore()),
                List.of(CountWindow.values()),
                GRACE,
                GRACE);
        Counting counting = new Counting(counts);
        long before = CpuTime.ofThisThread();
        new SyntheticContributions(topics, contributions, duration).forEach(counting);
        long elapsed = CpuTime.ofThisThread() - before - generating;
        return new Counted(
                contributions,
                elapsed,
                counting.emitted,
                topics,
                State.of(deltas, history, open),
                State.of(stories, expiries));
    }

    private static final class Counting implements SyntheticContributions.Consumer, RollingCounts.Listener {

        private final RollingCounts counts;
        private long emitted;

        private Counting(RollingCounts counts) {
            this.counts = counts;
        }

        @Override
        public void contribution(String topic, String story, long at, int mentions) {
            counts.add(topic, new Occurrence(story, at, mentions), this);
        }

        @Override
        public void watermark(long time) {
            counts.advance(time, this);
        }

        @Override
        public void counted(WindowedKey of, WindowResult count) {
            emitted++;
        }
    }

    /**
     * Returns how many contributions are only decoded from Avro in a second of CPU time: the lower bound of the cost.
     */
    public static double decodedPerCpuSecond(int topics, Duration duration) {
        List<ByteBuffer> encoded = new ArrayList<>();
        new SyntheticContributions(topics, DECODED, duration).forEach(new SyntheticContributions.Consumer() {
            @Override
            public void contribution(String topic, String story, long at, int mentions) {
                try {
                    encoded.add(TopicContribution.getEncoder()
                            .encode(SyntheticContributions.record(topic, story, at, mentions)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void watermark(long time) {
                // Watermarks have no value.
            }
        });
        decode(encoded);
        long before = CpuTime.ofThisThread();
        decode(encoded);
        return encoded.size() * NANOS / (CpuTime.ofThisThread() - before);
    }

    private static void decode(List<ByteBuffer> encoded) {
        try {
            for (ByteBuffer contribution : encoded) {
                TopicContribution.getDecoder().decode(contribution.duplicate());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
