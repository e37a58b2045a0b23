package org.lodewire.subscriptions.backfill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.TopicDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backfills topics in the background, one after another. Thread-safe. */
public final class BackfillJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillJobs.class);
    private static final int WAITING = 20;
    private static final int KEPT = 200;

    /** Backfills a topic. */
    public interface Work {

        /** Backfills definitions, as {@link TopicBackfill#run} does. */
        BackfillResult run(List<TopicDefinition> definitions, Duration length, Duration grace);
    }

    private final Work work;
    private final Duration grace;
    private final InstantSource clock;
    private final Executor executor;
    private final Runnable closing;
    private final Map<String, BackfillJob> newest = new LinkedHashMap<>();

    /**
     * Jobs that do this work.
     *
     * @param grace how far back the pipeline corrects counts
     * @param clock says when a job was asked for
     */
    public BackfillJobs(Work work, Duration grace, InstantSource clock) {
        this(work, grace, clock, thread());
    }

    private BackfillJobs(Work work, Duration grace, InstantSource clock, ExecutorService thread) {
        this(work, grace, clock, thread, thread::shutdownNow);
    }

    /** @param closing ends what the executor does */
    BackfillJobs(Work work, Duration grace, InstantSource clock, Executor executor, Runnable closing) {
        this.work = work;
        this.grace = grace;
        this.clock = clock;
        this.executor = executor;
        this.closing = closing;
    }

    private static ExecutorService thread() {
        return Executors.newSingleThreadExecutor(run -> {
            Thread backfill = new Thread(run, "backfill");
            backfill.setDaemon(true);
            return backfill;
        });
    }

    /** What came of asking for a backfill. */
    enum Refusal {
        /** One of the same topic is not over yet. */
        SAME_TOPIC,
        TOO_MANY
    }

    /** Asks for a backfill. Empty if it begins when those before it are over. */
    synchronized Optional<Refusal> begin(TopicDefinition definition, Duration length) {
        BackfillJob before = newest.get(definition.getId());
        if (before != null && !before.isOver()) {
            return Optional.of(Refusal.SAME_TOPIC);
        }
        if (newest.values().stream().filter(job -> !job.isOver()).count() >= WAITING) {
            return Optional.of(Refusal.TOO_MANY);
        }
        Instant now = clock.instant();
        BackfillJob job = new BackfillJob(definition, length, now);
        newest.remove(definition.getId());
        newest.put(definition.getId(), job);
        if (newest.size() > KEPT) {
            newest.values().stream()
                    .filter(BackfillJob::isOver)
                    .findFirst()
                    .ifPresent(oldest -> newest.remove(oldest.definition().getId()));
        }
        executor.execute(() -> run(job));
        return Optional.empty();
    }

    // A client must not wait for a backfill that has died.
    private void run(BackfillJob job) {
        job.begun();
        try {
            job.done(work.run(List.of(job.definition()), job.length(), grace));
        } catch (CommandFailedException e) {
            job.failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("A backfill failed", e);
            job.failed("The backfill failed; the server's log says why. It is safe to ask for it again.");
        }
    }

    /** The newest backfill of a topic that this instance was asked for. */
    synchronized Optional<BackfillJob> find(String topic) {
        return Optional.ofNullable(newest.get(topic));
    }

    /** Ends the backfill that is running, which may be repeated, and forgets those that are waiting. */
    @Override
    public void close() {
        closing.run();
    }
}
