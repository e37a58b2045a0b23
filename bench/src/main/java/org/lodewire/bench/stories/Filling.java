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

/** Fills an index with a million articles a day and measures stretches of it. For one thread. */
public final class Filling {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final long PER_DAY = 1_000_000;
    private static final long DAY = Duration.ofDays(1).toMillis();
    /** As often as the stage does. */
    private static final long FORGET_EVERY = Duration.ofSeconds(10).toMillis() * PER_DAY / DAY;

    private static final long LONGEST_STRETCH = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final MadeUpNews news = new MadeUpNews();
    private final Duration horizon;
    private final Consumer<String> reporter;
    private CountingStore store;
    private StoryIndex index;
    private long placingNanos;
    private long copies;
    private long copiesFound;
    private long wronglyJoined;

    /**
     * @param horizon how long articles stay in the index
     * @param reporter  told what goes on
     */
    public Filling(Duration horizon, Consumer<String> reporter) {
        this.horizon = horizon;
        this.reporter = reporter;
    }

    /** Fills a new index, and measures the last tenth, at most {@value #LONGEST_STRETCH} articles, before each mark. */
    public List<Stretch> fill(List<Long> marks) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        try (DiskStores disk = new DiskStores()) {
            store = new CountingStore(new StoredSignatures(
                    disk.open("articles"), disk.open("keys"), disk.open("times"), disk.open("members")));
            index = new StoryIndex(store, horizon);
            long number = 0;
            for (long mark : marks) {
                long articles = Math.min(Math.min(LONGEST_STRETCH, Math.max(1, mark / 10)), mark - number);
                for (; number < mark - articles; number++) {
                    place(number);
                }
                stretches.add(measure(number, mark, disk));
                number = mark;
                reporter.accept("%,d articles placed".formatted(mark));
            }
        }
        return stretches;
    }

    private Stretch measure(long from, long to, DiskStores disk) {
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
        long making = THREADS.getCurrentThreadCpuTime() - thread - placingNanos;
        long all = SYSTEM.getProcessCpuTime() - process;
        return new Stretch(
                to,
                Math.min(to, held()),
                to - from,
                placingNanos,
                all - making,
                store.lookups() - lookups,
                store.candidates() - candidates,
                disk.bytes(),
                copies,
                copiesFound,
                wronglyJoined);
    }

    /** How many articles the index holds once it forgets as many as it takes in. */
    public long held() {
        return horizon.toMillis() * PER_DAY / DAY;
    }

    private void place(long number) {
        StorySignature signature = StorySignature.of("Headline", news.text(number));
        Instant at = BEGIN.plusMillis(number * DAY / PER_DAY);
        long before = THREADS.getCurrentThreadCpuTime();
        Placement placement = index.place(id(number), signature, at);
        if (number % FORGET_EVERY == 0) {
            index.expire(at);
        }
        placingNanos += THREADS.getCurrentThreadCpuTime() - before;
        judge(number, placement);
    }

    private void judge(long number, Placement placement) {
        long original = news.original(number);
        boolean isCopy = original != number;
        if (isCopy && number - original >= held()) {
            return; // what its original's story is called by now depends on the copies between them
        }
        boolean isOfOriginal = placement.storyId().equals(id(original));
        copies += isCopy ? 1 : 0;
        copiesFound += isCopy && isOfOriginal ? 1 : 0;
        wronglyJoined += placement.kinship() == Kinship.FIRST || isOfOriginal ? 0 : 1;
    }

    /** As long as the ids that the clean stage makes. */
    private static String id(long number) {
        return "%032x".formatted(number);
    }
}
