package org.lodewire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.bench.corpus.RepeatedCorpus;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.LocalCluster;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StreamsSettings;

/**
 * Runs applications one at a time over the same articles. Each has a new application id, new state and new topics. It first warms
 * up on articles that are not measured; when it has processed these to the end, the others become visible at one moment, and the
 * measurement lasts until it has committed all that follows from them. Not thread-safe.
 */
public final class PipelineBenchmark implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(60);

    private final LocalCluster cluster;
    private final Connection connection;
    private final BenchTopics topics;
    private final Settings settings;
    private final Consumer<String> reporter;
    private final Consumption consumption;
    private final Admin admin;
    private Stock stock;
    private int applications;

    /**
     * How applications run.
     *
     * @param clock      the clock of the pipeline
     * @param partitions partitions of the topics that scale
     * @param instances  instances of each application, in this process; stages alone run as one
     * @param threads    stream threads of each instance
     */
    public record Settings(ClockMode clock, int partitions, int instances, int threads) {}

    /** @param reporter receives progress messages */
    @SuppressWarnings("NullAway.Init") // There is no run before a stock.
    public PipelineBenchmark(
            LocalCluster cluster,
            Connection connection,
            BenchTopics topics,
            Settings settings,
            Consumer<String> reporter) {
        this.cluster = cluster;
        this.connection = connection;
        this.topics = topics;
        this.settings = settings;
        this.reporter = reporter;
        this.consumption = new Consumption(connection);
        this.admin = connection.admin();
    }

    private interface Start {
        MeasuredApplication start(StreamsSettings settings);
    }

    private interface Finish {
        void await(String applicationId, Map<TopicPartition, Long> raw) throws InterruptedException;
    }

    /** Publishes the articles of the runs that follow, in place of the ones before. */
    public void stock(RepeatedCorpus.Articles articles, long warmUp, long measured) throws InterruptedException {
        topics.recreate();
        topics.recreateStock();
        stock = Stock.of(connection, articles, warmUp, measured, settings.partitions());
    }

    /**
     * Runs the plain copy.
     *
     * @param times how often it reads the measured articles, since it is fast
     */
    public Run copy(int times) throws InterruptedException {
        return run(
                "copy",
                times,
                settings -> MeasuredApplication.copy(connection, settings, Catalogue.RAW, BenchTopics.COPY),
                (id, raw) -> consumption.await(id, raw, TIMEOUT));
    }

    /** Runs the whole pipeline, from raw articles to counts, alerts and trends. */
    public Run pipeline() throws InterruptedException {
        return run(
                "pipeline",
                1,
                settings -> pipeline(settings, Optional.empty()),
                (id, raw) -> consumption.awaitFlow(id, raw, TIMEOUT));
    }

    /** Runs each stage alone over all articles, one after the other, without a warm-up of its own. */
    public Map<Stage, Run> stages() throws InterruptedException {
        topics.recreate();
        stock.releaseWarmUp();
        try (Release release = stock.prepare(1)) {
            release.now();
        }
        long articles = stock.all();
        Map<Stage, Run> runs = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            for (KafkaTopic<?> topic : stage.reads()) {
                // Every instance reads all definitions, without a consumer group.
                if (!topic.equals(Catalogue.DEFINITIONS)) {
                    ends.putAll(consumption.ends(topic));
                }
            }
            String id = nextId(stage.toString());
            try (MeasuredApplication application = start(id, 1, instance -> pipeline(instance, Optional.of(stage)))) {
                application.awaitFirstRecord(TIMEOUT);
                Measurement measurement = measure(id);
                consumption.await(id, ends, TIMEOUT);
                runs.put(stage, report(stage.toString(), measurement.end(articles)));
            }
            deleteState();
        }
        return runs;
    }

    private MeasuredApplication pipeline(StreamsSettings application, Optional<Stage> stage) {
        return MeasuredApplication.pipeline(connection, application, settings.clock(), stage);
    }

    private Run run(String name, int times, Start start, Finish finish) throws InterruptedException {
        topics.recreate();
        String id = nextId(name);
        try (MeasuredApplication application = start(id, settings.instances(), start)) {
            application.awaitTasks(TIMEOUT);
            // Before the articles to measure, whose open transaction would hold it back.
            Map<TopicPartition, Long> warmUp = stock.releaseWarmUp();
            try (Release release = stock.prepare(times)) {
                finish.await(id, warmUp);
                Measurement measurement = measure(id);
                finish.await(id, release.now());
                return report(name, measurement.end(stock.measured() * times));
            }
        } finally {
            deleteState();
        }
    }

    private String nextId(String name) {
        return "bench-" + ++applications + "-" + name;
    }

    private MeasuredApplication start(String id, int instances, Start start) {
        MeasuredApplication application = MeasuredApplication.of(IntStream.range(0, instances)
                .mapToObj(instance -> start.start(
                        new StreamsSettings(id, stateFolder().resolve("instance-" + instance), settings.threads())))
                .toList());
        cluster.closeFirst(application);
        return application;
    }

    private Measurement measure(String id) throws InterruptedException {
        return Measurement.begin(id, admin, Set.of(Catalogue.RAW.name(), BenchTopics.STOCK), stateFolder());
    }

    private Run report(String name, Run run) {
        reporter.accept(String.format(
                Locale.ROOT,
                "  %-9s %7.2f s  %7.0f articles/s  %5.0f us of CPU an article",
                name,
                run.seconds(),
                run.articlesPerSecond(),
                run.allMicros()));
        return run;
    }

    private Path stateFolder() {
        return cluster.folder().resolve("bench-state");
    }

    private void deleteState() {
        if (Files.exists(stateFolder())) {
            try (Stream<Path> files = Files.walk(stateFolder())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new CommandFailedException("Cannot delete the state of a run: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void close() {
        consumption.close();
        admin.close();
    }
}
