package org.lodewire.producer.crawler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.producer.crawl.FeedDefinitions;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The definitions of feeds, which are followed while the crawler runs. A thread of its own reads the topic; the table changes
 * only in {@link #changes}, on the thread of the crawls.
 */
final class DefinedFeeds implements FeedDefinitions, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DefinedFeeds.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Map<String, FeedSettings> feeds = new HashMap<>();
    private final Queue<ConsumerRecord<String, FeedDefinition>> unread = new ConcurrentLinkedQueue<>();
    private final TopicReader<FeedDefinition> reader;
    private final Thread follower = new Thread(this::follow, "feed-definitions");
    private volatile boolean closed;

    /**
     * A definition that was added, changed or removed.
     *
     * @param before null if there was none
     */
    record Changed(String feedId, @Nullable FeedSettings before) {}

    private DefinedFeeds(TopicReader<FeedDefinition> reader) {
        this.reader = reader;
        follower.setDaemon(true);
    }

    /** Reads all definitions, and follows them from then on. */
    static DefinedFeeds follow(Connection connection) {
        DefinedFeeds defined = new DefinedFeeds(new TopicReader<>(connection, Catalogue.FEED_DEFINITIONS));
        defined.reader.readToEnd(defined.unread::add);
        defined.changes();
        defined.follower.start();
        return defined;
    }

    private void follow() {
        boolean failing = false;
        while (!closed) {
            try {
                reader.readWhile(() -> !closed, unread::add);
            } catch (CommandFailedException e) {
                if (!failing) {
                    LOG.warn("Changes of feeds are not read; trying again: {}", e.getMessage());
                }
                failing = true;
                pause();
            }
        }
        reader.close();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts what was read into effect. */
    List<Changed> changes() {
        List<Changed> changes = new ArrayList<>();
        for (ConsumerRecord<String, FeedDefinition> record = unread.poll(); record != null; record = unread.poll()) {
            String id = record.key();
            FeedSettings after = id == null || record.value() == null ? null : settings(id, record.value());
            FeedSettings before = after == null ? feeds.remove(id) : feeds.put(id, after);
            if (before != null || after != null) {
                changes.add(new Changed(id, before));
            }
        }
        return changes;
    }

    private static @Nullable FeedSettings settings(String id, FeedDefinition definition) {
        try {
            return FeedRecords.settings(id, definition);
        } catch (IllegalArgumentException e) {
            LOG.warn("The definition of feed {} is left out: {}", id, e.getMessage());
            return null;
        }
    }

    @Override
    public @Nullable FeedSettings get(String feedId) {
        return feeds.get(feedId);
    }

    @Override
    public Collection<FeedSettings> all() {
        return feeds.values();
    }

    @Override
    public void close() {
        closed = true;
    }
}
