package org.lodewire.bench.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.schemas.ContentFormat;

/**
 * Cleans hostile inputs, each in a thread of its own with a stack of the default size, and looks at where it is. A thread
 * that does not end in time is left behind: it ends with the process. For one thread.
 */
public final class HostileRun {

    private static final int ORDINARY_BYTES = 4 << 20;
    private static final int WARM_UP = 10;
    private static final int TIMES = 3;
    private static final long ENOUGH = TimeUnit.SECONDS.toNanos(3);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_MILLIS = 10;

    private final Cleaner cleaner = new Cleaner();

    /** CPU nanoseconds of jsoup's parse of an ordinary page of 4 MiB, the middle one of several times after a warm-up. */
    public long floor() {
        LabelledPage page = LabelledPage.of(
                "ordinary", null, null, null, ContentFormat.HTML, HostilePages.ordinary(ORDINARY_BYTES));
        for (int i = 0; i < WARM_UP; i++) {
            cleaner.clean(page.input());
            Extractors.parse(page);
        }
        return middle(times(() -> Extractors.parse(page))).cpuNanos();
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
            thread.join(LOOK_MILLIS);
            samples.look(thread);
        } while (thread.isAlive() && System.nanoTime() - start < PATIENCE);
        String where = samples.most()
                .map(place -> Math.round(100 * place.getValue()) + "% " + place.getKey())
                .orElse(null);
        if (thread.isAlive()) {
            return new HostileResult(input.name(), bytes, ThreadUse.of(thread), "not done", false, where);
        }
        return work.failure == null
                ? new HostileResult(input.name(), bytes, middle(work.used), work.outcome(), true, where)
                : new HostileResult(input.name(), bytes, new ThreadUse(0, 0), work.failure.toString(), false, where);
    }

    /** Cleans a few times. Its results are for who has seen its thread end. */
    private static final class Work implements Runnable {

        private final Supplier<CleanedText> clean;
        private List<ThreadUse> used = List.of();
        private CleanedText text;
        private Throwable failure;

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
            return text.text().isEmpty()
                    ? "no text"
                    : String.format(Locale.ROOT, "%,d characters", text.keptCharacters());
        }
    }

    private static List<ThreadUse> times(Runnable work) {
        List<ThreadUse> all = new ArrayList<>();
        ThreadUse start = ThreadUse.now();
        do {
            ThreadUse before = ThreadUse.now();
            work.run();
            all.add(ThreadUse.now().since(before));
        } while (all.size() < TIMES && ThreadUse.now().since(start).cpuNanos() < ENOUGH);
        return all;
    }

    private static ThreadUse middle(List<ThreadUse> all) {
        return all.stream()
                .sorted(Comparator.comparingLong(ThreadUse::cpuNanos))
                .toList()
                .get(all.size() / 2);
    }
}
