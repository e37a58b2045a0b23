package org.lodewire.producer.crawler;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lodewire.producer.crawler.CrawlCounts.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports what an instance does: once a minute in the log and, if there is a terminal, once a second in one line. Thread-safe. */
public final class CrawlReport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlReport.class);
    private static final int MINUTE = 60;

    private final CrawlCounts counts;
    private final Consumer<String> terminal;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(CrawlReport::daemon);
    private final Snapshot first;
    private Snapshot minute;
    private long seconds;

    /**
     * Does not report until it is started.
     *
     * @param terminal takes a line a second, which replaces the one before
     */
    public CrawlReport(CrawlCounts counts, Consumer<String> terminal) {
        this.counts = counts;
        this.terminal = terminal;
        first = counts.snapshot();
        minute = first;
    }

    /** Reports from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // Reports until it is closed.
    public void start() {
        scheduler.scheduleAtFixedRate(this::second, 1, 1, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "crawl-report");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void second() {
        seconds++;
        Snapshot now = counts.snapshot();
        long shown = seconds % MINUTE == 0 ? MINUTE : seconds % MINUTE;
        Snapshot done = now.since(minute);
        terminal.accept(line(done, shown));
        if (seconds % MINUTE == 0) {
            log("Last minute", done);
            minute = now;
        }
    }

    /** Due, fetching, articles a minute, errors by kind. */
    private String line(Snapshot done, long over) {
        String errors = done.errors();
        return String.format(
                Locale.ROOT,
                "%,d known, %,d due, %,d fetching, %,d articles/min%s",
                counts.known(),
                counts.waiting(),
                counts.open(),
                done.articles() * MINUTE / over,
                errors.isEmpty() ? "" : "; errors: " + errors);
    }

    private static void log(String period, Snapshot done) {
        LOG.info(
                "{}: {} requests{}, {} articles, {} rejected, {} transactions{}",
                period,
                done.requests(),
                outcomes(done.outcomes()),
                done.articles(),
                done.rejected(),
                done.transactions(),
                pushes(done));
    }

    /** Only where hubs push. */
    private static String pushes(Snapshot done) {
        return done.pushed() + done.forged() == 0
                ? ""
                : ", " + done.pushed() + " documents pushed, " + done.forged()
                        + " deliveries without a valid signature";
    }

    private static String outcomes(Map<String, Long> outcomes) {
        return outcomes.isEmpty()
                ? ""
                : outcomes.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** Logs what was done in all, and ends. */
    @Override
    public void close() {
        scheduler.shutdownNow();
        log("In total", counts.snapshot().since(first));
    }
}
