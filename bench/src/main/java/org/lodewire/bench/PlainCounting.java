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

/** The counting of hits without Kafka, in one thread, over stores in memory. */
public final class PlainCounting {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final double NANOS = 1e9;
    private static final int DECODED = 100_000;

    private PlainCounting() {}

    /**
     * What counting took and left behind.
     *
     * @param cpuNanos of the thread
     * @param told     counts that were told
     * @param topics   how many there were
     * @param counts   state of the counts: changes to come, history, open steps
     * @param stories  state that grows with distinct stories: times and when to forget them
     */
    public record Counted(long hits, long cpuNanos, long told, int topics, State counts, State stories) {

        public double hitsPerCpuSecond() {
            return hits * NANOS / cpuNanos;
        }
    }

    /** Entries and bytes of state. */
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

    /** Counts made-up hits. Making them up is measured before, and taken off. */
    public static Counted count(int topics, long hits, Duration over) {
        long making = -CpuTime.ofThisThread();
        new MadeUpOccurrences(topics, hits, over).giveTo(new MadeUpOccurrences.Taker() {
            @Override
            public void hit(String topic, String story, long at, int mentions) {
                // Nothing but making it up is measured.
            }

            @Override
            public void passed(long time) {
                // As above.
            }
        });
        making += CpuTime.ofThisThread();
        InMemoryOrderedStore changes = new InMemoryOrderedStore();
        InMemoryOrderedStore history = new InMemoryOrderedStore();
        InMemoryOrderedStore open = new InMemoryOrderedStore();
        InMemoryOrderedStore stories = new InMemoryOrderedStore();
        InMemoryOrderedStore expiries = new InMemoryOrderedStore();
        RollingCounts counts = new RollingCounts(
                new RollingCounts.Stores(changes, history, open, stories, expiries, new InMemoryOrderedStore()),
                List.of(CountWindow.values()),
                GRACE,
                GRACE);
        Counting counting = new Counting(counts);
        long before = CpuTime.ofThisThread();
        new MadeUpOccurrences(topics, hits, over).giveTo(counting);
        long took = CpuTime.ofThisThread() - before - making;
        return new Counted(
                hits, took, counting.told, topics, State.of(changes, history, open), State.of(stories, expiries));
    }

    private static final class Counting implements MadeUpOccurrences.Taker, RollingCounts.Listener {

        private final RollingCounts counts;
        private long told;

        private Counting(RollingCounts counts) {
            this.counts = counts;
        }

        @Override
        public void hit(String topic, String story, long at, int mentions) {
            counts.add(topic, new Occurrence(story, at, mentions), this);
        }

        @Override
        public void passed(long time) {
            counts.advance(time, this);
        }

        @Override
        public void counted(WindowedKey of, WindowResult count) {
            told++;
        }
    }

    /** The floor: hits that are decoded from Avro in a second of CPU time, and nothing else is done with them. */
    public static double decodedPerCpuSecond(int topics, Duration over) {
        List<ByteBuffer> encoded = new ArrayList<>();
        new MadeUpOccurrences(topics, DECODED, over).giveTo(new MadeUpOccurrences.Taker() {
            @Override
            public void hit(String topic, String story, long at, int mentions) {
                try {
                    encoded.add(TopicContribution.getEncoder()
                            .encode(MadeUpOccurrences.record(topic, story, at, mentions)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void passed(long time) {
                // Marks have no value.
            }
        });
        decode(encoded);
        long before = CpuTime.ofThisThread();
        decode(encoded);
        return encoded.size() * NANOS / (CpuTime.ofThisThread() - before);
    }

    private static void decode(List<ByteBuffer> encoded) {
        try {
            for (ByteBuffer hit : encoded) {
                TopicContribution.getDecoder().decode(hit.duplicate());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
