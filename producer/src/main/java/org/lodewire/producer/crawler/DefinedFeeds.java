package org.lodewire.producer.crawler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.FollowedDefinitions;
import org.lodewire.producer.crawl.FeedDefinitions;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.text.SafeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The definitions of feeds, which are followed while the crawler runs. A thread of its own reads the topic; the table changes
 * only in {@link #changes}, on the thread of the crawls.
 */
final class DefinedFeeds implements FeedDefinitions, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DefinedFeeds.class);
    /** What one instance can hold, with their state. */
    private static final int MOST = 250_000;

    private static final int LOGGED = 20;
    private static final int LONGEST_NAME = 64;

    /** Read by the threads that receive what hubs push, too. */
    private final Map<String, FeedSettings> feeds = new ConcurrentHashMap<>();

    private final FollowedDefinitions<FeedDefinition> followed;
    private int leftOut;

    /**
     * A definition that was added, changed or removed.
     *
     * @param before null if there was none
     */
    record Changed(String feedId, @Nullable FeedSettings before) {}

    private DefinedFeeds(FollowedDefinitions<FeedDefinition> followed) {
        this.followed = followed;
    }

    /** Reads all definitions, and follows them from then on. */
    static DefinedFeeds follow(Connection connection) {
        DefinedFeeds defined = new DefinedFeeds(FollowedDefinitions.follow(connection, Catalogue.FEED_DEFINITIONS));
        defined.changes();
        return defined;
    }

    /** Puts what was read into effect. A definition that is not valid changes nothing. */
    List<Changed> changes() {
        List<Changed> changes = new ArrayList<>();
        for (ConsumerRecord<String, FeedDefinition> record : followed.records()) {
            String id = record.key();
            if (id == null) {
                leaveOut(record, "it has no key");
                continue;
            }
            FeedSettings after = record.value() == null ? null : settings(record, record.value());
            if (after == null && record.value() != null) {
                continue;
            }
            FeedSettings before = after == null ? feeds.remove(id) : feeds.put(id, after);
            if (before != null || after != null) {
                changes.add(new Changed(id, before));
            }
        }
        return changes;
    }

    private @Nullable FeedSettings settings(ConsumerRecord<String, FeedDefinition> record, FeedDefinition definition) {
        if (feeds.size() >= MOST && !feeds.containsKey(record.key())) {
            leaveOut(record, "there are " + MOST + " feeds already");
            return null;
        }
        try {
            return DefinitionCheck.settings(record.key(), definition);
        } catch (IllegalArgumentException e) {
            leaveOut(record, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void leaveOut(ConsumerRecord<String, FeedDefinition> record, String reason) {
        leftOut++;
        if (leftOut <= LOGGED) {
            LOG.warn(
                    "The definition of feed {} at offset {} of {} is ignored: {}{}",
                    SafeText.cut(SafeText.oneLine(String.valueOf(record.key())), LONGEST_NAME),
                    record.offset(),
                    record.topic(),
                    SafeText.oneLine(reason),
                    leftOut == LOGGED ? ". Further ones are ignored without a line here" : "");
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
        followed.close();
    }
}
