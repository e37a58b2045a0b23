package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
        this.producer =
                new MockProducer<>(cluster, answers, new ByKey(), new StringSerializer(), new ByteArraySerializer());
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
        return new SharedPublisher(producer, serdes, options, "test", bytesInFlight, Duration.ofSeconds(60));
    }

    public MockProducer<String, byte[]> producer() {
        return producer;
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
