package org.lodewire.client.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Definitions that are followed while a program runs. A thread of its own reads the topic; a broker that goes away is waited
 * for. {@link #records} is for one thread at a time.
 *
 * @param <V> class of the definitions
 */
public final class FollowedDefinitions<V extends SpecificRecord> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedDefinitions.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final KafkaTopic<V> topic;
    private final TopicReader<V> reader;
    private final Queue<ConsumerRecord<String, V>> unread = new ConcurrentLinkedQueue<>();
    private final Thread follower;
    private volatile boolean closed;

    private FollowedDefinitions(Connection connection, KafkaTopic<V> topic) {
        this.topic = topic;
        reader = new TopicReader<>(connection, topic);
        follower = new Thread(this::follow, "definitions " + topic.name());
        follower.setDaemon(true);
    }

    /**
     * Reads all definitions, which the first call of {@link #records} returns, and follows them from then on.
     *
     * @throws CommandFailedException if they cannot be read
     */
    public static <V extends SpecificRecord> FollowedDefinitions<V> follow(Connection connection, KafkaTopic<V> topic) {
        FollowedDefinitions<V> followed = new FollowedDefinitions<>(connection, topic);
        followed.reader.readToEnd(followed.unread::add);
        followed.follower.start();
        return followed;
    }

    private void follow() {
        boolean failing = false;
        while (!closed) {
            try {
                reader.readWhile(() -> !closed, unread::add);
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

    /**
     * Takes the records that were read since the last call, in their order. Any producer may have written them: a key may be
     * null or not that of its definition. A value is null if the definition was removed.
     */
    public List<ConsumerRecord<String, V>> records() {
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        for (ConsumerRecord<String, V> record = unread.poll(); record != null; record = unread.poll()) {
            records.add(record);
        }
        return records;
    }

    @Override
    public void close() {
        closed = true;
    }
}
