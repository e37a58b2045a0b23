package org.lodewire.bench.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.BenchTopics;
import org.lodewire.bench.LodewireProcess;
import org.lodewire.bench.Pace;
import org.lodewire.bench.ProcessMemory;
import org.lodewire.bench.Volume;
import org.lodewire.bench.corpus.RepeatedCorpus;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.schemas.TopicDefinition;

/**
 * Runs the pipeline on the wall clock in a process of its own, publishes articles at a steady rate, and measures from the moment at
 * which some of them are given to the producer to the one at which their first count and their alert can be read. For one run.
 */
public final class LatencyBenchmark {

    private static final int PROBES_PER_SECOND = 4;
    private static final Duration START_WITHIN = Duration.ofMinutes(3);
    private static final Duration COME_WITHIN = Duration.ofSeconds(20);
    private static final int SAMPLE_SECONDS = 5;

    private final Connection connection;
    private final Settings settings;
    private final RepeatedCorpus corpus;
    private final Consumer<String> progress;
    private final List<Sample> samples = new ArrayList<>();

    /**
     * What is run.
     *
     * @param perSecond  articles a second
     * @param warmUp     how long articles come before any is measured
     * @param time       how long they are measured
     * @param partitions the number of keys of each source
     * @param java       options of the Java of the pipeline
     * @param pipeline   options of {@code run}
     * @param folder     for state and log, of nothing else
     */
    public record Settings(
            int perSecond,
            Duration warmUp,
            Duration time,
            int partitions,
            List<String> java,
            List<String> pipeline,
            Path folder) {

        /** Copies the lists. */
        public Settings {
            java = List.copyOf(java);
            pipeline = List.copyOf(pipeline);
        }
    }

    /**
     * What was measured.
     *
     * @param probes       articles that were measured
     * @param missing      how many of them had no count or no alert within 20 seconds
     * @param countP50     milliseconds to the first count, median
     * @param countP99     the same, 99th percentile
     * @param alertP50     milliseconds to the alert, median
     * @param alertP99     the same, 99th percentile
     * @param micros       CPU microseconds of the process of the pipeline per article, while they were measured
     * @param mostResident the most memory that was resident, in bytes
     * @param samples      memory and disk over time
     */
    public record Figures(
            int probes,
            long missing,
            double countP50,
            double countP99,
            double alertP50,
            double alertP99,
            double micros,
            long mostResident,
            List<Sample> samples) {

        /** Copies the list. */
        public Figures {
            samples = List.copyOf(samples);
        }
    }

    /** @param progress takes what is being done, in words */
    public LatencyBenchmark(
            Connection connection, Settings settings, RepeatedCorpus corpus, Consumer<String> progress) {
        this.connection = connection;
        this.settings = settings;
        this.corpus = corpus;
        this.progress = progress;
    }

    /**
     * Runs it on a cluster that has been set up.
     *
     * @param topics what articles are matched with, beside the probes
     * @throws CommandFailedException if the pipeline ends, or does not start
     */
    public Figures run(List<TopicDefinition> topics) throws IOException {
        int probes = probes();
        DefinitionsTopic.topics(connection).apply(topics);
        // The last one is for the start.
        DefinitionsTopic.topics(connection).apply(Probes.topics(probes + 1));
        PublishOptions options =
                new PublishOptions(TimePolicy.PUBLISHED, settings.partitions(), SizeLimit.DEFAULT, true);
        List<String> command = new ArrayList<>(List.of("run", "--clock", "wall"));
        command.addAll(List.of("--state", state().toString()));
        command.addAll(settings.pipeline());
        long start = System.nanoTime();
        try (LodewireProcess pipeline = LodewireProcess.start(
                        connection,
                        settings.java(),
                        command,
                        null,
                        settings.folder().resolve("run.log"));
                Arrivals arrivals = new Arrivals(connection, List.of(BenchTopics.COUNTS, BenchTopics.ALERTS));
                Publisher publisher = Publishers.open(connection, options, "bench", Map.of())) {
            RepeatedCorpus.Articles articles = corpus.steady(settings.perSecond(), Instant.now());
            publisher.publish(Probes.mention(probes, articles.next()));
            publisher.awaitDelivery();
            if (!Pace.await(() -> arrivals.counts().containsKey(probes), START_WITHIN)) {
                throw new CommandFailedException("The pipeline does not start. Its log:\n" + pipeline.output());
            }
            progress.accept("Warming up for " + settings.warmUp().toSeconds() + " s");
            articles = corpus.steady(settings.perSecond(), Instant.now());
            publish(publisher, articles, settings.warmUp(), null, pipeline, start);
            progress.accept("Measuring for " + settings.time().toSeconds() + " s");
            Map<Integer, Long> sent = new TreeMap<>();
            Duration before = pipeline.cpu();
            publish(publisher, articles, settings.time(), sent, pipeline, start);
            Duration used = pipeline.cpu().minus(before);
            boolean all = Pace.await(
                    () -> arrivals.counts().keySet().containsAll(sent.keySet())
                            && arrivals.alerts().keySet().containsAll(sent.keySet()),
                    COME_WITHIN);
            progress.accept(all ? "All have come" : "Some have not come");
            if (!all) {
                Set<Integer> missing = new TreeSet<>(sent.keySet());
                missing.removeIf(probe -> arrivals.counts().containsKey(probe)
                        && arrivals.alerts().containsKey(probe));
                new ProbeTrip(connection, BenchTopics.TRIP).report(missing, progress);
            }
            return figures(sent, arrivals, used, new ProcessMemory(pipeline.pid()).mostResident());
        }
    }

    private Path state() {
        return settings.folder().resolve("state");
    }

    /**
     * Publishes articles at the rate.
     *
     * @param sent receives when each probe was sent; null if there are to be none
     */
    private void publish(
            Publisher publisher,
            RepeatedCorpus.Articles articles,
            Duration time,
            @Nullable Map<Integer, Long> sent,
            LodewireProcess pipeline,
            long start) {
        int every = Math.max(1, settings.perSecond() / PROBES_PER_SECOND);
        Pace.keep((int) (settings.perSecond() * time.toSeconds()), settings.perSecond(), i -> {
            Article article = articles.next();
            if (sent != null && i % every == 0 && sent.size() < probes()) {
                article = Probes.mention(sent.size(), article);
                sent.put(sent.size(), System.nanoTime());
            }
            publisher.publish(article);
            if (i % (settings.perSecond() * SAMPLE_SECONDS) == 0) {
                samples.add(sample(pipeline, start));
            }
        });
    }

    private int probes() {
        return (int) settings.time().toSeconds() * PROBES_PER_SECOND;
    }

    private Sample sample(LodewireProcess pipeline, long start) {
        try {
            return new Sample(
                    Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                    new ProcessMemory(pipeline.pid()).resident(),
                    Volume.size(state()));
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read what the pipeline takes: " + e.getMessage(), e);
        }
    }

    private Figures figures(Map<Integer, Long> sent, Arrivals arrivals, Duration cpu, long mostResident) {
        Quantiles counts = Quantiles.of(sent, arrivals.counts());
        Quantiles alerts = Quantiles.of(sent, arrivals.alerts());
        double articles = settings.perSecond() * (double) settings.time().toSeconds();
        return new Figures(
                sent.size(),
                Math.max(counts.missing(), alerts.missing()),
                counts.at(0.5),
                counts.at(0.99),
                alerts.at(0.5),
                alerts.at(0.99),
                cpu.toNanos() / 1e3 / articles,
                mostResident,
                samples);
    }
}
