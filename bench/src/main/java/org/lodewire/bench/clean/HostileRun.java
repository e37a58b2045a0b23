package org.lodewire.bench.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.schemas.ContentFormat;

/**
 * Cleans hostile inputs, each in its own daemon thread with a stack of the default size, and samples where the thread is. A
 * thread that exceeds the time-out is abandoned. Not thread-safe.
 */
public final class HostileRun {

    private static final int ORDINARY_BYTES = 4 << 20;
    private static final int WARM_UP = 10;
    private static final int MAX_RUNS = 3;
    private static final long SUFFICIENT = TimeUnit.SECONDS.toNanos(3);
    private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(60);
    private static final long SAMPLE_MILLIS = 10;

    private final Cleaner cleaner = new Cleaner();

    /** Returns the CPU nanoseconds of jsoup's parse of an ordinary page of 4 MiB: the median of several runs after a warm-up. */
    public long baseline() {
        LabelledPage page = LabelledPage.of(
                "ordinary", null, null, null, ContentFormat.HTML, HostilePages.ordinary(ORDINARY_BYTES));
        for (int i = 0; i < WARM_UP; i++) {
            cleaner.clean(page.input());
            Extractors.parse(page);
        }
        return median(times(() -> Extractors.parse(page))).cpuNanos();
    }

    public HostileResult run(HostileInput input) throws InterruptedException {
        CleanInput content = input.input();
        int bytes = content.content().length;
        Work work = new Work(() -> cleaner.clean(content));
        Thread thread = new Thread(work, input.name());
        thread.setDaemon(true);
        StackSamples samples = new StackSamples();
        long start = System.nanoTime();
        thread.start();
        do {
            thread.join(SAMPLE_MILLIS);
            samples.sample(thread);
        } while (thread.isAlive() && System.nanoTime() - start < TIMEOUT);
        String where = samples.mostFrequent()
                .map(place -> Math.round(100 * place.getValue()) + "% " + place.getKey())
                .orElse(null);
        if (thread.isAlive()) {
            return new HostileResult(input.name(), bytes, ThreadUsage.of(thread), "not finished", false, where);
        }
        return work.failure == null
                ? new HostileResult(input.name(), bytes, median(work.used), work.outcome(), true, where)
                : new HostileResult(input.name(), bytes, new ThreadUsage(0, 0), work.failure.toString(), false, where);
    }

    /** Cleans several times. Its results may be read only after its thread has ended. */
    private static final class Work implements Runnable {

        private final Supplier<CleanedText> clean;
        private List<ThreadUsage> used = List.of();
        private @Nullable CleanedText text;
        private @Nullable Throwable failure;

        private Work(Supplier<CleanedText> clean) {
            this.clean = clean;
        }

        @Override
        public void run() {
            try {
                used = times(() -> text = clean.get());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                failure = e;
            }
        }

        private String outcome() {
            CleanedText last = Objects.requireNonNull(text, "cleaned at least once");
            return last.text().isEmpty()
                    ? "no text"
                    : String.format(Locale.ROOT, "%,d characters", last.keptCharacters());
        }
    }

    private static List<ThreadUsage> times(Runnable work) {
        List<ThreadUsage> all = new ArrayList<>();
        ThreadUsage start = ThreadUsage.now();
        do {
            ThreadUsage before = ThreadUsage.now();
            work.run();
            all.add(ThreadUsage.now().since(before));
        } while (all.size() < MAX_RUNS && ThreadUsage.now().since(start).cpuNanos() < SUFFICIENT);
        return all;
    }

    private static ThreadUsage median(List<ThreadUsage> all) {
        return all.stream()
                .sorted(Comparator.comparingLong(ThreadUsage::cpuNanos))
                .toList()
                .get(all.size() / 2);
    }
}
