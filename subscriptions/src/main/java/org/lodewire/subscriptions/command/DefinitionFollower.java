package org.lodewire.subscriptions.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.terminal.ClosedOutputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the definitions of feeds on a thread of its own, beside the topic that a command follows. */
final class DefinitionFollower implements AutoCloseable {

    private final TopicReader<FeedDefinition> reader;
    private final Map<String, FeedDefinition> present = new TreeMap<>();
    private volatile boolean closed;
    private @Nullable Thread thread;

    private DefinitionFollower(TopicReader<FeedDefinition> reader) {
        this.reader = reader;
    }

    /** Reads what is defined now. */
    static DefinitionFollower of(Connection connection) {
        DefinitionFollower follower = new DefinitionFollower(new TopicReader<>(connection, Catalogue.FEED_DEFINITIONS));
        follower.reader.readToEnd(record -> {
            if (record.key() != null && record.value() == null) {
                follower.present.remove(record.key());
            } else if (record.key() != null) {
                follower.present.put(record.key(), record.value());
            }
        });
        return follower;
    }

    /** What was defined at the beginning, by id. */
    Map<String, FeedDefinition> present() {
        return Map.copyOf(present);
    }

    /** Passes on each further definition, null for one that is removed, until it is closed. */
    void follow(BiConsumer<String, @Nullable FeedDefinition> changes) {
        Thread started = new Thread(() -> run(changes), "feed-definitions");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void run(BiConsumer<String, @Nullable FeedDefinition> changes) {
        try {
            reader.readWhile(() -> !closed, record -> {
                if (record.key() != null) {
                    changes.accept(record.key(), record.value());
                }
            });
        } catch (ClosedOutputException e) {
            log().debug("Nobody reads the output any more", e);
        } catch (CommandFailedException e) {
            log().warn("Changes of definitions are not shown any more: {}", e.getMessage());
        }
    }

    /** Not before the options for logs are applied. */
    private static Logger log() {
        return LoggerFactory.getLogger(DefinitionFollower.class);
    }

    @Override
    public void close() {
        closed = true;
        Thread started = thread;
        try {
            if (started != null) {
                started.join();
            }
            reader.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
