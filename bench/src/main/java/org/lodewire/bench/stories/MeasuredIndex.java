package org.lodewire.bench.stories;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.stories.index.Placement;
import org.lodewire.analysis.stories.index.StoredSignatures;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.Kinship;

/** An index on disk that is filled with synthetic news, a million articles a day, and measured. Not thread-safe. */
final class MeasuredIndex {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final long PER_DAY = 1_000_000;
    private static final long DAY = Duration.ofDays(1).toMillis();
    /** The interval at which the stage removes old articles, in articles. */
    private static final long EXPIRE_EVERY = Duration.ofSeconds(10).toMillis() * PER_DAY / DAY;

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final SyntheticNews news;
    private final SyntheticSignatures signatures;
    private final DiskStores disk;
    private final OrderedStore articles;
    private final CountingStore store;
    private final StoryIndex index;
    private final long capacity;
    private long placingNanos;
    private long copies;
    private long copiesFound;
    private long wronglyJoined;
    private long digest;

    MeasuredIndex(DiskStores disk, Duration horizon, SyntheticNews news, SyntheticSignatures signatures) {
        this.disk = disk;
        this.news = news;
        this.signatures = signatures;
        articles = disk.open("articles");
        store = new CountingStore(new StoredSignatures(articles));
        index = new StoryIndex(store, horizon);
        capacity = capacity(horizon);
    }

    /** Returns the number of articles in the index once it removes as many as it adds. */
    static long capacity(Duration horizon) {
        return horizon.toMillis() * PER_DAY / DAY;
    }

    static Duration horizon(long held) {
        return Duration.ofMillis(held * DAY / PER_DAY);
    }

    /** Places the articles from one number to another, exclusive, and measures that. */
    IndexMeasurement measure(long from, long to) {
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
                Math.min(to, capacity),
                to - from,
                placingNanos,
                all - generating,
                store.lookups() - lookups,
                store.candidates() - candidates,
                disk.bytes(),
                heap(),
                openNanos(),
                copies,
                copiesFound,
                wronglyJoined,
                digest);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** As after a restart: what is in memory is read from disk. */
    private long openNanos() {
        long before = THREADS.getCurrentThreadCpuTime();
        new StoredSignatures(articles);
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    /** Places the next article. */
    void place(long number) {
        StorySignature signature = signatures.next();
        Instant eventTime = BEGIN.plusMillis(number * DAY / PER_DAY);
        long before = THREADS.getCurrentThreadCpuTime();
        Placement placement = index.place(id(number), signature, eventTime);
        if (number % EXPIRE_EVERY == 0) {
            index.expire(eventTime);
        }
        placingNanos += THREADS.getCurrentThreadCpuTime() - before;
        digest = 31 * digest + hash(placement);
        evaluate(number, placement);
    }

    /** Of everything that is said about an article, the same in each run. */
    private static long hash(Placement placement) {
        return Objects.hash(
                placement.storyId(),
                placement.kinship().name(),
                placement.copyOf(),
                placement.similarity(),
                placement.containment());
    }

    private void evaluate(long number, Placement placement) {
        long original = news.original(number);
        boolean isCopy = original != number;
        if (isCopy && number - original >= capacity) {
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
