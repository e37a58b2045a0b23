package org.lodewire.subscriptions.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.UndecodableRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a consumer reads into an index, from where the index got to. For one consumer and one thread. */
final class IndexUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdates.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PUBLISH_AFTER = Duration.ofMillis(500);
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(10);
    private static final Duration CHECK_AFTER = Duration.ofSeconds(5);

    private final IndexedTopics topics;
    private final ArticleIndex index;
    private final Consumer<String, SpecificRecord> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;
    private final RemovedRecords removed;
    private final UndecodableRecords undecodable;
    private IndexBatch batch;
    private long published = System.nanoTime();
    private long committed = System.nanoTime();
    private long checked = System.nanoTime();
    private long uncommitted;
    private boolean atEnd;
    private boolean valid = true;
    private boolean empty;

    /** Begins where the index got to. */
    IndexUpdates(
            Connection connection,
            IndexedTopics topics,
            ArticleIndex index,
            Consumer<String, SpecificRecord> consumer) {
        this.topics = topics;
        this.index = index;
        this.consumer = consumer;
        this.partitions = topics.partitions(consumer);
        consumer.assign(partitions);
        this.ends = consumer.endOffsets(partitions);
        this.removed = new RemovedRecords(index.state().positions());
        this.undecodable = new UndecodableRecords(consumer, connection);
        this.batch = new IndexBatch(index);
        topics.seek(consumer, ends, index.state(), index.bounds().length());
    }

    /** Reads some records, and writes, publishes and commits what is due. */
    void read() throws IOException {
        Instant now = Instant.now();
        try {
            consumer.poll(POLL).forEach(record -> batch.add(record, now));
        } catch (RecordDeserializationException e) {
            undecodable.handle(e);
        }
        boolean reached =
                !atEnd && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        if (batch.isFull() || reached || !batch.isEmpty() && isOver(published, PUBLISH_AFTER)) {
            publish();
            atEnd |= reached;
        }
        if (uncommitted > index.bounds().bytes() / 20 || uncommitted > 0 && isOver(committed, COMMIT_AFTER)) {
            commit();
        }
        if (isOver(checked, CHECK_AFTER)) {
            check();
        }
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    private void publish() throws IOException {
        index.write(batch.articles());
        index.publish(IndexedTopics.positions(consumer, partitions), batch.clock());
        uncommitted += batch.bytes();
        batch = new IndexBatch(index);
        published = System.nanoTime();
    }

    /** Makes what was published survive a crash. */
    void commit() throws IOException {
        index.commit();
        uncommitted = 0;
        committed = System.nanoTime();
    }

    private void check() {
        checked = System.nanoTime();
        if (removed.areAllArticles(consumer, partitions) && index.status().articles() > 0) {
            LOG.info("The articles were removed from their topic.");
            invalidate();
        } else if (topics.partitions(consumer).size() != partitions.size()) {
            valid = false;
        }
    }

    /** Whether everything was read that there was at the beginning. */
    boolean isAtEnd() {
        return atEnd;
    }

    /** Whether it can go on. */
    boolean isValid() {
        return valid;
    }

    /** The articles must be read again from the beginning. */
    void invalidate() {
        valid = false;
        empty = true;
    }

    /** Writes what was read, or empties the index. */
    void end() throws IOException {
        if (empty) {
            LOG.info("The index of articles is made again.");
            index.clear();
        } else {
            publish();
            commit();
        }
        undecodable.report();
    }
}
