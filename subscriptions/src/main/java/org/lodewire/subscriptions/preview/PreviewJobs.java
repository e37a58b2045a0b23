package org.lodewire.subscriptions.preview;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.TopicDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs previews in the background, one at a time for each client: a new one replaces that before. Thread-safe. */
public final class PreviewJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewJobs.class);
    private static final Duration BUDGET = Duration.ofSeconds(60);
    private static final int THREADS = 2;
    private static final int WAITING = 16;
    /** Results have up to some hundred kilobytes. */
    private static final int KEPT = 50;

    private final PreviewRun run;
    private final PreviewQueue queue = new PreviewQueue(THREADS, WAITING, KEPT);
    private final Map<String, PreviewJob> jobs = new LinkedHashMap<>();
    private final Map<String, PreviewJob> ofClients = new LinkedHashMap<>();

    /**
     * @param entities finds the entities of articles as the pipeline does; used only if a query refers to one
     * @param grace    how late an article may be and still be counted, as in the pipeline
     */
    public PreviewJobs(Connection connection, Supplier<EntityFinder> entities, Duration grace) {
        this.run = new PreviewRun(connection, entities, grace, BUDGET);
    }

    /**
     * Begins a preview, in place of the one that the client may have asked for before.
     *
     * @param client  says who asks
     * @param present the definition that the topic has now; empty if it has none
     * @param length  the time before the newest article to cover
     * @return the job; empty if too many others are waiting
     */
    synchronized Optional<PreviewJob> begin(
            String client, TopicDefinition definition, Optional<TopicDefinition> present, Duration length) {
        PreviewJob job = new PreviewJob(UUID.randomUUID().toString());
        if (!queue.add(client, () -> run(job, definition, present, length))) {
            return Optional.empty();
        }
        @Nullable PreviewJob before = ofClients.remove(client);
        if (before != null) {
            before.replaced();
        }
        ofClients.put(client, job);
        jobs.put(job.id(), job);
        shrink(jobs);
        shrink(ofClients);
        return Optional.of(job);
    }

    private static void shrink(Map<String, PreviewJob> kept) {
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    // A client must not wait for a preview that has died.
    private void run(PreviewJob job, TopicDefinition definition, Optional<TopicDefinition> present, Duration length) {
        if (!job.begin()) {
            return;
        }
        try {
            run.run(job, definition, present, length);
        } catch (RuntimeException e) {
            LOG.error("A preview failed", e);
            job.failed("The preview failed; the server's log says why.");
        }
    }

    /** A job that has begun, as long as it is kept. */
    synchronized Optional<PreviewJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Ends all previews. */
    @Override
    public void close() {
        queue.close();
    }
}
