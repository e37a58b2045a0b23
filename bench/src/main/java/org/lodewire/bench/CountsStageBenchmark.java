package org.lodewire.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.local.LocalCluster;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StreamsSettings;

/** Runs the counts stage alone on a broker, and a plain copy of the same contributions. Not thread-safe. */
public final class CountsStageBenchmark {

    private static final Duration TIMEOUT = Duration.ofMinutes(30);
    private static final int PARTITIONS = 1;
    private static final int THREADS = 1;
    private static final int WARM_UP_CONTRIBUTIONS = 50_000;
    private static final int WARM_UP_TOPICS = 100;

    private final LocalCluster cluster;
    private final Connection connection;
    private final Consumer<String> reporter;
    private final BenchTopics topics;
    private int applications;

    public CountsStageBenchmark(LocalCluster cluster, Connection connection, Consumer<String> reporter) {
        this.cluster = cluster;
        this.connection = connection;
        this.reporter = reporter;
        this.topics = new BenchTopics(connection, PARTITIONS);
        topics.create();
    }

    /**
     * A run of the stage and one of the copy. Their articles are contributions; the CPU time of the application is that
     * of its stream thread.
     */
    public record Runs(Run counts, Run copy) {}

    /** Runs both once, so that the JIT compiler has compiled the code. */
    public void warmUp() throws InterruptedException {
        run(WARM_UP_TOPICS, WARM_UP_CONTRIBUTIONS, Duration.ofDays(7));
    }

    /**
     * Fills the topic of contributions and runs both.
     *
     * @param duration event time that the contributions are spread over
     */
    public Runs run(int topicCount, long contributions, Duration duration) throws InterruptedException {
        reporter.accept("Writing " + contributions + " contributions to " + topicCount + " topics");
        topics.recreate();
        DefinitionsTopic.topics(connection)
                .apply(IntStream.range(0, topicCount)
                        .mapToObj(CountsStageBenchmark::definition)
                        .toList());
        fill(new SyntheticContributions(topicCount, contributions, duration));
        reporter.accept("Copying and counting them");
        try (Consumption consumption = new Consumption(connection)) {
            Map<TopicPartition, Long> ends = consumption.ends(Catalogue.TOPIC_CONTRIBUTIONS);
            Run copy = run(
                    "copy",
                    contributions,
                    ends,
                    consumption,
                    settings -> MeasuredApplication.copy(
                            connection, settings, Catalogue.TOPIC_CONTRIBUTIONS, BenchTopics.COPY_OF_CONTRIBUTIONS));
            Run counts = run(
                    "counts",
                    contributions,
                    ends,
                    consumption,
                    settings -> MeasuredApplication.pipeline(
                            connection, settings, ClockMode.EVENT, Optional.of(Stage.COUNTS)));
            return new Runs(counts, copy);
        }
    }

    private interface Start {
        MeasuredApplication start(StreamsSettings settings);
    }

    private Run run(
            String name, long contributions, Map<TopicPartition, Long> ends, Consumption consumption, Start start)
            throws InterruptedException {
        String id = "bench-" + ++applications + "-" + name;
        Path state = cluster.folder().resolve("bench-state");
        try (MeasuredApplication application = start.start(new StreamsSettings(id, state, THREADS))) {
            cluster.closeFirst(application);
            application.awaitFirstRecord(TIMEOUT);
            CpuTime cpuBefore = CpuTime.ofStreamThreads(id);
            long before = System.nanoTime();
            consumption.await(id, ends, TIMEOUT);
            long elapsed = System.nanoTime() - before;
            CpuTime cpu = CpuTime.ofStreamThreads(id);
            Run run = new Run(contributions, elapsed, cpu.applicationSince(cpuBefore), cpu.processSince(cpuBefore));
            reporter.accept(String.format(
                    Locale.ROOT,
                    "  %-7s %7.2f s, %.1f us of the stream thread per contribution",
                    name,
                    run.seconds(),
                    run.applicationMicros()));
            return run;
        }
    }

    private static TopicDefinition definition(int number) {
        return TopicDefinition.newBuilder()
                .setId("topic-" + number)
                .setLabel("Topic " + number)
                .setQuery("x" + number)
                .setWindows(List.of("5m", "1h", "24h", "7d"))
                .setRules(List.of())
                .setEffectiveFrom(null)
                .build();
    }

    private void fill(SyntheticContributions contributions) {
        String topic = Catalogue.TOPIC_CONTRIBUTIONS.name();
        try (Producer<String, byte[]> producer = connection.producer(Map.of());
                Serializer<TopicContribution> serializer =
                        connection.serdes().serializer(Catalogue.TOPIC_CONTRIBUTIONS)) {
            contributions.forEach(new SyntheticContributions.Consumer() {
                @Override
                @SuppressWarnings("FutureReturnValueIgnored") // The comparison of the counts shows a lost record.
                public void contribution(String name, String story, long at, int mentions) {
                    byte[] value =
                            serializer.serialize(topic, SyntheticContributions.record(name, story, at, mentions));
                    producer.send(new ProducerRecord<>(topic, null, at, name, value));
                }

                @Override
                @SuppressWarnings("FutureReturnValueIgnored") // The comparison of the counts shows a lost record.
                public void watermark(long time) {
                    producer.send(
                            new ProducerRecord<>(topic, null, time, new Watermark(0, false).key(), (byte[]) null));
                }
            });
            producer.flush();
        }
    }
}
