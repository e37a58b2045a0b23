package org.lodewire.streams.run;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.lodewire.streams.run.ProcessingCounts.Snapshot;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs once a minute what the pipeline has done in that minute, as a warning if there were dead letters, or if all articles
 * were rejected, as when a corpus is replayed to a pipeline on the wall clock. Articles are those of the clean stage; an application that does not run it reports the records that it processed. Thread-safe.
 */
final class ActivityLog implements AutoCloseable {

    private static final int EVERY_SECONDS = 60;

    private final ProcessingCounts counts;
    private final LongSupplier records;
    private final StateRestoration restoration;
    private final Logger log;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(ActivityLog::daemon);
    private Snapshot last;
    private long lastRecords;

    /**
     * Does not log every minute until it is started.
     *
     * @param records the number of records processed by the stream threads that are alive
     */
    ActivityLog(ProcessingCounts counts, LongSupplier records, StateRestoration restoration, Logger log) {
        this.counts = counts;
        this.records = records;
        this.restoration = restoration;
        this.log = log;
        this.last = counts.snapshot();
    }

    /** Logs every minute from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // Logs until it is closed.
    void start() {
        scheduler.scheduleWithFixedDelay(this::logMinute, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "activity-log");
        thread.setDaemon(true);
        return thread;
    }

    /** Logs what was done since the last minute was logged. */
    synchronized void logMinute() {
        Snapshot now = counts.snapshot();
        long recordsNow = records.getAsLong();
        restoration.logProgress();
        // The records of a thread that was replaced are no longer counted.
        log("Last minute", now.since(last), Math.max(0, recordsNow - lastRecords));
        last = now;
        lastRecords = recordsNow;
    }

    /** Logs what was done in all. */
    void logTotal() {
        log("In total", counts.snapshot(), records.getAsLong());
    }

    private void log(String period, Snapshot done, long recordsDone) {
        long rejected = sum(done.rejected());
        long deadLetters = sum(done.deadLetters());
        boolean nothingElse = rejected > 0 && done.accepted() == 0 && done.repeated() == 0;
        LoggingEventBuilder event = log.atLevel(deadLetters > 0 || nothingElse ? Level.WARN : Level.INFO)
                .addKeyValue("articles", done.accepted())
                .addKeyValue("repeats", done.repeated())
                .addKeyValue("rejected", rejected)
                .addKeyValue("deadLetters", deadLetters)
                .addKeyValue("records", recordsDone);
        for (Map.Entry<?, Long> count : done.rejected().entrySet()) {
            event = event.addKeyValue("rejected." + count.getKey(), count.getValue());
        }
        for (Map.Entry<?, Long> count : done.deadLetters().entrySet()) {
            event = event.addKeyValue("deadLetters." + count.getKey(), count.getValue());
        }
        event.log(
                "{}: {} articles, {} repeats, {} rejected{}, {} dead letters{}; {} records processed{}",
                period,
                done.accepted(),
                done.repeated(),
                rejected,
                reasons(done.rejected()),
                deadLetters,
                deadLetters > 0
                        ? reasons(done.deadLetters()) + " (last: "
                                + counts.lastDeadLetter().orElse("?") + ")"
                        : "",
                recordsDone,
                commands(rejected, deadLetters));
    }

    /** Where to look. */
    private static String commands(long rejected, long deadLetters) {
        if (rejected == 0 && deadLetters == 0) {
            return "";
        }
        return "; see "
                + (rejected > 0 ? "'lodewire rejects'" : "")
                + (rejected > 0 && deadLetters > 0 ? " and " : "")
                + (deadLetters > 0 ? "'lodewire dead-letters'" : "");
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String reasons(Map<?, Long> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** Logs no more minutes. */
    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
