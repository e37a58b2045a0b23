package org.lodewire.client.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Definitions that are followed while a program runs. A thread of its own reads the topic; a broker that goes away is waited
 * for. {@link #changes} is for one thread at a time.
 *
 * @param <V> class of the definitions
 */
public final class FollowedDefinitions<V extends SpecificRecord> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedDefinitions.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final KafkaTopic<V> topic;
    private final TopicReader<V> reader;
    private final Queue<Change<V>> unread = new ConcurrentLinkedQueue<>();
    private final Thread follower;
    private volatile boolean closed;

    /**
     * A definition that was added, changed or removed.
     *
     * @param id         its key
     * @param definition null if it was removed
     */
    public record Change<V>(String id, @Nullable V definition) {}

    private FollowedDefinitions(Connection connection, KafkaTopic<V> topic) {
        this.topic = topic;
        reader = new TopicReader<>(connection, topic);
        follower = new Thread(this::follow, "definitions " + topic.name());
        follower.setDaemon(true);
    }

    /**
     * Reads all definitions, which the first call of {@link #changes} returns, and follows them from then on.
     *
     * @throws CommandFailedException if they cannot be read
     */
    public static <V extends SpecificRecord> FollowedDefinitions<V> follow(Connection connection, KafkaTopic<V> topic) {
        FollowedDefinitions<V> followed = new FollowedDefinitions<>(connection, topic);
        followed.reader.readToEnd(followed::add);
        followed.follower.start();
        return followed;
    }

    private void add(ConsumerRecord<String, V> record) {
        if (record.key() != null) {
            unread.add(new Change<>(record.key(), record.value()));
        }
    }

    private void follow() {
        boolean failing = false;
        while (!closed) {
            try {
                reader.readWhile(() -> !closed, this::add);
            } catch (CommandFailedException e) {
                if (!failing) {
                    LOG.warn("Changes of {} are not read; trying again: {}", topic.name(), e.getMessage());
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

    /** Takes what was read since the last call, in its order. */
    public List<Change<V>> changes() {
        List<Change<V>> changes = new ArrayList<>();
        for (Change<V> change = unread.poll(); change != null; change = unread.poll()) {
            changes.add(change);
        }
        return changes;
    }

    @Override
    public void close() {
        closed = true;
    }
}
