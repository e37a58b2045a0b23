package org.lodewire.bench.receive;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.receive.ReceiveSettings;
import org.lodewire.producer.receive.Receiver;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Sends small articles over HTTP, and then the records that came of them straight through a Kafka producer, which is the floor:
 * what the broker and the client take alone. Server and broker share this process; the programs that send are in another one. For
 * one thread.
 */
public final class ReceiveBenchmark implements AutoCloseable {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Duration POLL = Duration.ofSeconds(2);

    private final Connection connection;
    private final KafkaTopic<?> raw;
    private final KafkaTopic<?> copy;
    private final int rowsPerRequest;
    private final Receiver receiver;
    private final ClientProcess clients;

    /**
     * What a run took.
     *
     * @param articles number of articles
     * @param nanos    elapsed nanoseconds
     * @param cpuNanos CPU nanoseconds of this process, which includes the broker
     * @param clients  CPU time of the process that sends
     */
    public record Taken(long articles, long nanos, long cpuNanos, Duration clients) {

        /** Articles per second. */
        public double perSecond() {
            return articles * 1e9 / nanos;
        }

        /** CPU time of server and broker in microseconds per article. */
        public double cpuMicros() {
            return cpuNanos / 1e3 / articles;
        }

        /** CPU time of the clients in microseconds per article. */
        public double clientMicros() {
            return clients.toNanos() / 1e3 / articles;
        }
    }

    /**
     * One round.
     *
     * @param http  over HTTP
     * @param floor the same records straight through a producer
     */
    public record Round(Taken http, Taken floor) {}

    /**
     * Starts a server, and the process of the clients.
     *
     * @param raw            the topic that articles are published to
     * @param copy           another topic with as many partitions
     * @param requests       how many requests are sent at the same time
     * @param rowsPerRequest articles of each request
     * @throws IOException if the process cannot be started
     */
    public ReceiveBenchmark(
            Connection connection, KafkaTopic<?> raw, KafkaTopic<?> copy, int requests, int rowsPerRequest)
            throws IOException {
        this.connection = connection;
        this.raw = raw;
        this.copy = copy;
        this.rowsPerRequest = rowsPerRequest;
        this.receiver = Receiver.start(connection, PublishOptions.DEFAULT, ReceiveSettings.of("127.0.0.1", 0, null));
        this.clients = ClientProcess.start(receiver.port(), requests);
    }

    /** Runs both. */
    public Round run(int round, int articles) throws IOException {
        clients.prepare(round, articles, rowsPerRequest);
        Map<TopicPartition, Long> before = ends();
        Taken sent = measure(articles, clients::send);
        List<ProducerRecord<String, byte[]>> records = published(before, articles);
        return new Round(sent, measure(articles, () -> produce(records)));
    }

    private interface Work {
        void run() throws IOException;
    }

    private Taken measure(int articles, Work work) throws IOException {
        Duration sending = clients.cpu();
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        long nanos = System.nanoTime() - start;
        return new Taken(
                articles, nanos, SYSTEM.getProcessCpuTime() - cpu, clients.cpu().minus(sending));
    }

    private Map<TopicPartition, Long> ends() {
        try (Consumer<byte[], byte[]> consumer = connection.bytesConsumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(raw.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** The records of the articles, without watermarks. */
    private List<ProducerRecord<String, byte[]>> published(Map<TopicPartition, Long> from, int articles) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = connection.bytesConsumer()) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            boolean more = true;
            while (more) {
                more = false;
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    more = true;
                    if (record.value() != null) {
                        String key = new String(record.key(), StandardCharsets.UTF_8);
                        records.add(new ProducerRecord<>(copy.name(), key, record.value()));
                    }
                }
            }
        }
        if (records.size() != articles) {
            throw new CommandFailedException(
                    records.size() + " articles are on the topic, and " + articles + " were accepted.");
        }
        return records;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Flushed, and counted by the broker.
    private void produce(List<ProducerRecord<String, byte[]>> records) {
        try (Producer<String, byte[]> producer = connection.producer(Map.of("linger.ms", 5, "batch.size", 128 << 10))) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    @Override
    public void close() {
        clients.close();
        receiver.close();
    }
}
