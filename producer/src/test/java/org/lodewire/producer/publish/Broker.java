package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.time.Watermark;

/** A fake of Kafka and the registry: three partitions, a wall clock that tests set, and a registry of its own. */
public final class Broker {

    public static final int PARTITIONS = 3;

    public static final Instant NOW = Instant.parse("2025-06-20T12:00:00.500Z");

    private final AvroSerdes serdes = new AvroSerdes("mock://" + UUID.randomUUID(), Map.of());
    private final MockProducer<String, byte[]> producer;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile @Nullable CountDownLatch away;
    private Instant now = NOW;

    /** @param answers whether sends complete immediately; else {@link #producer()} completes them */
    public Broker(boolean answers) {
        Node node = new Node(0, "broker", 9092);
        List<PartitionInfo> partitions = List.of(Catalogue.RAW, Catalogue.REJECTED).stream()
                .flatMap(topic -> IntStream.range(0, PARTITIONS)
                        .mapToObj(partition ->
                                new PartitionInfo(topic.name(), partition, node, new Node[] {node}, new Node[] {node})))
                .toList();
        Cluster cluster = new Cluster("cluster", List.of(node), partitions, Set.of(), Set.of());
        this.producer = new Client(cluster, answers);
    }

    /** A broker that completes each send immediately. */
    public Broker() {
        this(true);
    }

    public Publisher publisher(PublishOptions options) {
        InstantSource wall = () -> now;
        return new Publisher(producer, serdes, options, "test", wall);
    }

    /** A publisher for many threads, for some bytes in flight. */
    public SharedPublisher sharedPublisher(PublishOptions options, int bytesInFlight) {
        return sharedPublisher(options, bytesInFlight, Duration.ofSeconds(60));
    }

    SharedPublisher sharedPublisher(PublishOptions options, int bytesInFlight, Duration timeout) {
        return new SharedPublisher(producer, serdes, options, "test", bytesInFlight, timeout);
    }

    /** A publisher that goes on after failures. */
    Publisher tolerantPublisher(PublishOptions options) {
        InstantSource wall = () -> now;
        return new Publisher(Delivery.tolerant(producer), serdes, options, "test", wall, false);
    }

    public MockProducer<String, byte[]> producer() {
        return producer;
    }

    /** From now on no broker is known: a send blocks until the latch is open, and is then refused. */
    public void leave(CountDownLatch maxBlock) {
        attempts.set(0);
        away = maxBlock;
    }

    /** How many sends there were since {@link #leave}. */
    public int attempts() {
        return attempts.get();
    }

    public void comeBack() {
        away = null;
    }

    public void pass(long millis) {
        now = now.plusMillis(millis);
    }

    /** The articles on the raw topic. */
    public List<RawArticle> articles() {
        return raw().stream()
                .filter(record -> record.value() != null)
                .map(record -> value(Catalogue.RAW, record))
                .toList();
    }

    /** The keys of the articles on the raw topic. */
    public List<String> keys() {
        return raw().stream()
                .filter(record -> record.value() != null)
                .map(ProducerRecord::key)
                .toList();
    }

    /** The rejected articles. */
    public List<RejectedArticle> rejected() {
        return records(Catalogue.REJECTED).stream()
                .map(record -> value(Catalogue.REJECTED, record))
                .toList();
    }

    /** The records of the raw topic in order: an article as its title, a watermark as {@code |partition time|}. */
    public List<String> sequence() {
        return raw().stream()
                .map(record -> Watermark.is(record.key(), record.value())
                        ? "|" + record.partition() + " " + Instant.ofEpochMilli(record.timestamp())
                                + (Watermark.of(record.key()).endOfInput() ? " end of input|" : "|")
                        : value(Catalogue.RAW, record).getTitle())
                .toList();
    }

    /** The records of the raw topic. */
    public List<ProducerRecord<String, byte[]>> raw() {
        return records(Catalogue.RAW);
    }

    private List<ProducerRecord<String, byte[]>> records(KafkaTopic<?> topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .toList();
    }

    private <V extends SpecificRecord> V value(KafkaTopic<V> topic, ProducerRecord<String, byte[]> record) {
        return serdes.deserializer(topic).deserialize(topic.name(), record.value());
    }

    /** The client, which blocks while it knows no broker. */
    private final class Client extends MockProducer<String, byte[]> {

        private Client(Cluster cluster, boolean answers) {
            super(cluster, answers, new ByKey(), new StringSerializer(), new ByteArraySerializer());
        }

        // As the real client, it lets other threads send while one is blocked.
        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, @Nullable Callback callback) {
            attempts.incrementAndGet();
            CountDownLatch maxBlock = away;
            if (maxBlock == null) {
                return super.send(record, callback);
            }
            try {
                maxBlock.await();
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
            TimeoutException refusal = new TimeoutException("Topic not present in metadata");
            if (callback != null) {
                callback.onCompletion(null, refusal);
            }
            return CompletableFuture.failedFuture(refusal);
        }
    }

    private static final class ByKey implements Partitioner {
        @Override
        public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster all) {
            return Math.floorMod(key.hashCode(), all.partitionCountForTopic(topic));
        }

        @Override
        public void close() {
            // There is nothing to close.
        }

        @Override
        public void configure(Map<String, ?> properties) {
            // There is nothing to configure.
        }
    }
}
