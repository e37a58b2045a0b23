package org.lodewire.bench.stories;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lodewire.analysis.stories.index.Placement;
import org.lodewire.analysis.stories.index.StoredSignatures;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.Kinship;

/** Fills an index with a million articles a day and measures it at several sizes. Not thread-safe. */
public final class IndexBenchmark {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final long PER_DAY = 1_000_000;
    private static final long DAY = Duration.ofDays(1).toMillis();
    /** The interval at which the stage removes old articles, in articles. */
    private static final long EXPIRE_EVERY = Duration.ofSeconds(10).toMillis() * PER_DAY / DAY;

    private static final long MAX_MEASURED_ARTICLES = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final SyntheticNews news = new SyntheticNews();
    private final Duration horizon;
    private final Consumer<String> reporter;
    private CountingStore store;
    private StoryIndex index;
    private long placingNanos;
    private long copies;
    private long copiesFound;
    private long wronglyJoined;

    /**
     * @param horizon  how long articles stay in the index
     * @param reporter receives progress messages
     */
    public IndexBenchmark(Duration horizon, Consumer<String> reporter) {
        this.horizon = horizon;
        this.reporter = reporter;
    }

    /**
     * Fills a new index. Before each size it measures the last tenth of the articles, at most
     * {@value #MAX_MEASURED_ARTICLES}.
     *
     * @param sizes numbers of articles, ascending
     */
    public List<IndexMeasurement> run(List<Long> sizes) throws IOException {
        List<IndexMeasurement> measurements = new ArrayList<>();
        try (DiskStores disk = new DiskStores()) {
            store = new CountingStore(new StoredSignatures(
                    disk.open("articles"), disk.open("keys"), disk.open("times"), disk.open("story-sizes")));
            index = new StoryIndex(store, horizon);
            long number = 0;
            for (long size : sizes) {
                long articles = Math.min(Math.min(MAX_MEASURED_ARTICLES, Math.max(1, size / 10)), size - number);
                for (; number < size - articles; number++) {
                    place(number);
                }
                measurements.add(measure(number, size, disk));
                number = size;
                reporter.accept("%,d articles placed".formatted(size));
            }
        }
        return measurements;
    }

    private IndexMeasurement measure(long from, long to, DiskStores disk) {
        placingNanos = 0;
        copies = 0;
        copiesFound = 0;
        wronglyJoined = 0;
        long lookups = store.lookups();
        long candidates = store.candidates();
        long thread = THREADS.getCurrentThreadCpuTime();
        long process = SYSTEM.getProcessCpuTime();
        for (long number = from; number < to; number++) {
            place(number);
        }
        long generating = THREADS.getCurrentThreadCpuTime() - thread - placingNanos;
        long all = SYSTEM.getProcessCpuTime() - process;
        return new IndexMeasurement(
                to,
                Math.min(to, capacity()),
                to - from,
                placingNanos,
                all - generating,
                store.lookups() - lookups,
                store.candidates() - candidates,
                disk.bytes(),
                copies,
                copiesFound,
                wronglyJoined);
    }

    /** Returns the number of articles in the index once it removes as many as it adds. */
    public long capacity() {
        return horizon.toMillis() * PER_DAY / DAY;
    }

    private void place(long number) {
        StorySignature signature = StorySignature.of("Headline", news.text(number));
        Instant eventTime = BEGIN.plusMillis(number * DAY / PER_DAY);
        long before = THREADS.getCurrentThreadCpuTime();
        Placement placement = index.place(id(number), signature, eventTime);
        if (number % EXPIRE_EVERY == 0) {
            index.expire(eventTime);
        }
        placingNanos += THREADS.getCurrentThreadCpuTime() - before;
        evaluate(number, placement);
    }

    private void evaluate(long number, Placement placement) {
        long original = news.original(number);
        boolean isCopy = original != number;
        if (isCopy && number - original >= capacity()) {
            return; // the id of the story now depends on the copies between the two
        }
        boolean isOfOriginal = placement.storyId().equals(id(original));
        copies += isCopy ? 1 : 0;
        copiesFound += isCopy && isOfOriginal ? 1 : 0;
        wronglyJoined += placement.kinship() == Kinship.FIRST || isOfOriginal ? 0 : 1;
    }

    /** Returns an id as long as those of the clean stage. */
    private static String id(long number) {
        return "%032x".formatted(number);
    }
}
