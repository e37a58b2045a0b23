package org.lodewire.subscriptions.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index up to date with the topics. A thread of its own reads them and is the only one that writes; a broker that goes
 * away is waited for. Thread-safe.
 */
public final class IndexFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);

    private final Connection connection;
    private final IndexedTopics topics;
    private final ArticleIndex index;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    /** For the thread that writes. */
    private final FailurePauses pauses = new FailurePauses();

    private volatile boolean caughtUp;
    private volatile boolean failing;

    private IndexFeed(Connection connection, IndexedTopics topics, ArticleIndex index) {
        this.connection = connection;
        this.topics = topics;
        this.index = index;
        this.thread = new Thread(this::run, "index of articles");
        this.thread.setDaemon(true);
    }

    /**
     * Opens the index of a folder, and begins to read what it lacks.
     *
     * @param folder for this index only
     * @throws CommandFailedException if the folder cannot be used, or a topic is missing
     */
    public static IndexFeed start(Connection connection, Path folder, IndexBounds bounds) {
        IndexedTopics topics = new IndexedTopics(connection);
        IndexFeed feed = new IndexFeed(connection, topics, ArticleIndex.open(folder, bounds, topics.identity()));
        feed.thread.start();
        return feed;
    }

    /** The index, for searches. */
    public ArticleIndex index() {
        return index;
    }

    /** Whether everything has been read that the topics had when reading began, and what comes is written. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Whether the index is not kept up to date, as for lack of space. It is tried again, ever more rarely. */
    public boolean isFailing() {
        return failing;
    }

    // Whatever fails, the index must not stand still without a word.
    private void run() {
        while (!isClosing()) {
            try (Consumer<String, SpecificRecord> consumer = topics.consumer()) {
                if (index.reopen()) {
                    LOG.info("The index of articles was opened again, as it was when it was last written");
                }
                follow(consumer);
            } catch (IOException | RuntimeException e) {
                String message = String.valueOf(e.getMessage());
                if (pauses.isNew(message)) {
                    LOG.warn("The index of articles is not kept up to date; trying again", e);
                }
                failing = true;
                caughtUp = false;
                pause(pauses.after(message));
            }
        }
    }

    /** Reads until the index has to begin again, or a topic has got more partitions, or this is closed. */
    private void follow(Consumer<String, SpecificRecord> consumer) throws IOException {
        IndexUpdates updates = new IndexUpdates(connection, topics, index, consumer);
        try {
            while (!isClosing() && updates.isValid()) {
                updates.read();
                if (!caughtUp && updates.isAtEnd()) {
                    confirm(updates);
                    caughtUp = true;
                }
            }
        } catch (InvalidOffsetException e) {
            LOG.info("Records were removed that the index has not read.");
            updates.invalidate();
        }
        if (!updates.isValid()) {
            // What is there now has yet to be read, and until then no answer is complete.
            caughtUp = false;
        }
        updates.end();
    }

    /** After a failure, only what is on disk shows that it is over. */
    private void confirm(IndexUpdates updates) throws IOException {
        if (failing) {
            updates.commit();
            failing = false;
            pauses.over();
            LOG.info("The index of articles is up to date again");
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void pause(long millis) {
        try {
            if (closing.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("Closing");
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    /** Writes what was read, and closes the index. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
            index.close();
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the index of articles", e);
        }
    }
}
