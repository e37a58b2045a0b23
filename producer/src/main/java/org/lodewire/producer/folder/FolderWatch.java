package org.lodewire.producer.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.folder.FilePublication.Result;
import org.lodewire.producer.folder.Inbox.Ready;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.producer.publish.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the files that are moved into a folder, and moves each to {@code done} or {@code failed} after Kafka has acknowledged
 * it. A file that was not moved, because the process was killed, is published again; its articles have the same ids, so they
 * count once. For one thread.
 */
public final class FolderWatch {

    /** The name of the command in rejections. */
    public static final String STAGE = "watch";

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration REPORT = Duration.ofMinutes(1);

    private final FolderOptions options;
    private final StopSignal stop;
    private final InstantSource wall;
    private final Inbox inbox;
    private final Outbox done;
    private final Outbox failed;
    private Instant reported;
    private long files;
    private long articles;
    private long rejected;

    /**
     * Makes a watch.
     *
     * @param stop ends it; a file of which only a part was published stays
     * @param wall the wall clock
     */
    public FolderWatch(FolderOptions options, StopSignal stop, InstantSource wall) {
        this.options = options;
        this.stop = stop;
        this.wall = wall;
        this.inbox = new Inbox(options.folder(), options.settle(), wall);
        this.done = new Outbox(options.folder().resolve("done"));
        this.failed = new Outbox(options.folder().resolve("failed"));
        this.reported = wall.instant();
    }

    /**
     * Publishes files until it is stopped.
     *
     * @throws CommandFailedException if there is no such folder, or a file can be neither read nor moved
     */
    public PublishSummary run(Publisher publisher) {
        Path folder = options.folder();
        if (!Files.isDirectory(folder)) {
            throw new CommandFailedException("There is no folder " + folder + ".");
        }
        FilePublication publication = new FilePublication(publisher, options.source(), options.limit(), stop);
        try (FolderLock lock = FolderLock.of(folder)) {
            LOG.info("Watching {}, with the lock {}", folder, lock);
            while (!stop.requested()) {
                publishReady(publication);
                report(publisher);
                stop.await(TICK);
            }
            LOG.info("Stopped watching {}", folder);
            return publisher.finish(false);
        } catch (IOException e) {
            throw new CommandFailedException("Cannot use the folder " + folder + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    /** Publishes the files that are complete now. */
    void publishReady(FilePublication publication) throws IOException {
        for (Ready ready : inbox.look()) {
            if (!stop.requested()) {
                Result result = publication.publish(ready.file());
                if (result.complete() && ready.isUnchanged()) {
                    move(ready.file(), result);
                }
            }
        }
    }

    private void move(Path file, Result result) throws IOException {
        Path target = (result.isGood() ? done : failed).take(file, result.reasons());
        files++;
        articles += result.articles();
        rejected += result.rejected();
        if (result.isGood()) {
            LOG.debug("Published {}", target);
        } else {
            LOG.warn("Moved {} to {}: {}", file, target, result.reasons().get(0));
        }
    }

    private void report(Publisher publisher) {
        publisher.tick();
        Instant now = wall.instant();
        if (!now.isBefore(reported.plus(REPORT))) {
            LOG.info(
                    "Last minute: {} files, {} articles, {} rejected; {} files wait",
                    files,
                    articles,
                    rejected,
                    inbox.size());
            reported = now;
            files = 0;
            articles = 0;
            rejected = 0;
        }
    }
}
