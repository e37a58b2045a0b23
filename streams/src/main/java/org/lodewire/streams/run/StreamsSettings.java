package org.lodewire.streams.run;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.failure.DeadLetters;

/**
 * How Kafka Streams runs the pipeline.
 *
 * @param applicationId name of the application: of its consumer group, its transactions and its internal topics
 * @param stateFolder   the folder that instances share, each with a folder of its own in it for its state on disk
 * @param threads       number of stream threads
 */
public record StreamsSettings(String applicationId, Path stateFolder, int threads) {

    private static final int SESSION_MILLIS = 10_000;
    /** A process that is starved or paused for less keeps its transactions; readers wait for those of one that was killed. */
    private static final int TRANSACTION_MILLIS = 60_000;

    private static final int ADMIN_RETRY_MILLIS = 10;
    private static final int POLLED_RECORDS = 50;
    private static final int FETCHED_BYTES = 64 << 10;
    private static final int RESTORE_WAIT_MILLIS = 20;
    private static final int RESTORED_RECORDS = 5_000;
    private static final int RESTORED_BYTES = 2 << 20;

    /** The configuration for a connection, whose client properties have precedence. */
    public Properties config(Connection connection) {
        Properties config = fixed();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        config.putAll(connection.kafka());
        return config;
    }

    /** The part that does not depend on where the pipeline runs; the topology is built with it. */
    static Properties fixed() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "lodewire");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unset:9092");
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        config.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Catalogue.DEAD_LETTERS);
        // The stores have buffers of their own.
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        // What was not committed is in memory, so that a process that was killed has its state on disk.
        config.put(StreamsConfig.TRANSACTIONAL_STATE_STORES_CONFIG, true);
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        config.put(StreamsConfig.topicPrefix("message.timestamp.after.max.ms"), Long.toString(Long.MAX_VALUE));
        // Changelogs too; the default of Kafka is 1 MiB.
        config.put(StreamsConfig.topicPrefix("max.message.bytes"), Integer.toString(Catalogue.MAX_RECORD_BYTES));
        config.put(StreamsConfig.producerPrefix("max.request.size"), Catalogue.MAX_RECORD_BYTES);
        config.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        config.put(StreamsConfig.producerPrefix("batch.size"), 128 << 10);
        config.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        // A thread processes all that it has been given before it asks for more, also for the topics between stages:
        // given
        // many articles after a start, when each takes long, it would pass none of them on for half a minute.
        config.put(StreamsConfig.mainConsumerPrefix("max.poll.records"), POLLED_RECORDS);
        config.put(StreamsConfig.mainConsumerPrefix("max.partition.fetch.bytes"), FETCHED_BYTES);
        // A broker answers one request of a connection after the other: while it waits for records, it does not say
        // where a changelog ends.
        config.put(StreamsConfig.restoreConsumerPrefix("fetch.max.wait.ms"), RESTORE_WAIT_MILLIS);
        config.put(StreamsConfig.restoreConsumerPrefix("max.poll.records"), RESTORED_RECORDS);
        config.put(StreamsConfig.restoreConsumerPrefix("max.partition.fetch.bytes"), RESTORED_BYTES);
        // Kafka Streams waits for this time after each of the changelogs that it creates.
        config.put(StreamsConfig.adminClientPrefix("retry.backoff.ms"), ADMIN_RETRY_MILLIS);
        // The partitions of a process that was killed must soon be free for the one that is started in its place.
        config.put(StreamsConfig.consumerPrefix("session.timeout.ms"), SESSION_MILLIS);
        config.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), TRANSACTION_MILLIS);
        return config;
    }
}
