package org.lodewire.bench.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.BenchTopics;
import org.lodewire.bench.Consumption;
import org.lodewire.bench.LodewireProcess;
import org.lodewire.bench.Pace;
import org.lodewire.bench.ProcessMemory;
import org.lodewire.bench.Volume;
import org.lodewire.bench.corpus.RepeatedCorpus;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Starts the pipeline on the wall clock in a process of its own, lets it process many articles, kills it while more come, starts it
 * again, then ends and starts it in order. For one run.
 */
public final class RestartBenchmark {

    private static final String APPLICATION = "lodewire";
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration PROCESS_WITHIN = Duration.ofHours(3);
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final List<KafkaTopic<?>> OUTPUT =
            List.of(BenchTopics.TEXTS, BenchTopics.STORIES, BenchTopics.COUNTS);

    private final Connection connection;
    private final Settings settings;
    private final Consumer<String> progress;
    /** The folder of the stores of the pipeline. */
    private Path state;

    /**
     * What is run.
     *
     * @param articles   how many are processed before the process is killed
     * @param signatures how many more articles the index of stories then has, of which it has never seen a text
     * @param perSecond  articles a second that come while it is killed and started
     * @param partitions the number of keys of each source
     * @param java       options of the Java of the pipeline
     * @param pipeline   options of {@code run}
     * @param folder     for state and log, of nothing else
     */
    public record Settings(
            long articles,
            long signatures,
            int perSecond,
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
     * How long a start took, from the start of the process, in seconds.
     *
     * @param article to the first clean article
     * @param story   to the first story
     * @param count   to the first count
     */
    public record Start(double article, double story, double count) {}

    /**
     * What was measured.
     *
     * @param first    the first start, without state
     * @param restored the start without state on disk, which is restored from Kafka; null unless signatures were added
     * @param killed   the start after the process was killed
     * @param ordered  the start after it was ended in order
     * @param resident bytes of memory before it was killed
     * @param disk     bytes of the files of its stores then
     */
    public record Figures(
            Start first, @Nullable Start restored, Start killed, Start ordered, long resident, long disk) {}

    /** @param progress takes what is being done, in words */
    public RestartBenchmark(Connection connection, Settings settings, Consumer<String> progress) {
        this.connection = connection;
        this.settings = settings;
        this.progress = progress;
        this.state = settings.folder().resolve("state");
    }

    /** Runs it on a cluster that has been set up. */
    public Figures run(RepeatedCorpus corpus) throws IOException, InterruptedException {
        PublishOptions options =
                new PublishOptions(TimePolicy.PUBLISHED, settings.partitions(), SizeLimit.DEFAULT, true);
        try (Publisher publisher = Publishers.open(connection, options, "bench", Map.of("linger.ms", 5));
                Consumption consumption = new Consumption(connection)) {
            progress.accept("Publishing " + settings.articles() + " articles");
            RepeatedCorpus.Articles past =
                    corpus.steady(settings.articles() / 3600.0, Instant.now().minusSeconds(3600));
            for (long i = 0; i < settings.articles(); i++) {
                publisher.publish(past.next());
            }
            publisher.awaitDelivery();
            progress.accept("Starting the pipeline");
            Measured first = start();
            try (LodewireProcess pipeline = first.process()) {
                progress.accept("Processing them");
                consumption.awaitFlow(APPLICATION, consumption.ends(BenchTopics.ORIGINAL), PROCESS_WITHIN);
                if (settings.signatures() > 0) {
                    addSignatures(pipeline);
                }
                try (Feed feed = new Feed(publisher, corpus)) {
                    feed.start();
                    if (settings.signatures() == 0) {
                        return restart(pipeline, first.start(), null);
                    }
                    Measured restored = start();
                    return restart(restored.process(), first.start(), restored.start());
                }
            }
        }
    }

    /** Ends the pipeline, so that its state can be added to; it is to be restored in another folder. */
    private void addSignatures(LodewireProcess pipeline) {
        pipeline.close();
        progress.accept("Adding " + settings.signatures() + " signatures to its state");
        new SignatureLoad(connection, APPLICATION).write(settings.signatures());
        state = settings.folder().resolve("restored");
    }

    private Figures restart(LodewireProcess pipeline, Start first, @Nullable Start restored)
            throws IOException, InterruptedException {
        try (pipeline) {
            Pace.pause(BETWEEN);
            long resident = new ProcessMemory(pipeline.pid()).resident();
            long disk = Volume.size(state);
            progress.accept("Killing it while articles come");
            pipeline.kill();
            Measured killed = start();
            Pace.pause(BETWEEN);
            progress.accept("Ending it in order");
            killed.process().close();
            Measured ordered = start();
            ordered.process().close();
            return new Figures(first, restored, killed.start(), ordered.start(), resident, disk);
        }
    }

    private record Measured(LodewireProcess process, Start start) {}

    private Measured start() throws IOException {
        List<String> command = new ArrayList<>(List.of("run", "--clock", "wall", "--application-id", APPLICATION));
        command.addAll(List.of("--state", state.toString()));
        command.addAll(settings.pipeline());
        try (FirstRecords records = new FirstRecords(connection, OUTPUT)) {
            long begin = System.nanoTime();
            LodewireProcess process = LodewireProcess.start(
                    connection,
                    settings.java(),
                    command,
                    null,
                    settings.folder().resolve("run.log"));
            try {
                Map<String, Long> came = records.await(process, WITHIN);
                return new Measured(
                        process,
                        new Start(
                                seconds(came, BenchTopics.TEXTS, begin),
                                seconds(came, BenchTopics.STORIES, begin),
                                seconds(came, BenchTopics.COUNTS, begin)));
            } catch (IOException | RuntimeException e) {
                process.close();
                throw e;
            }
        }
    }

    private static double seconds(Map<String, Long> came, KafkaTopic<?> topic, long begin) {
        return (came.getOrDefault(topic.name(), begin) - begin) / 1e9;
    }

    /** Articles of now, by a thread of its own. */
    private final class Feed implements AutoCloseable {

        private final Publisher publisher;
        private final RepeatedCorpus.Articles articles;
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread = new Thread(this::publish, "bench-feed");

        Feed(Publisher publisher, RepeatedCorpus corpus) {
            this.publisher = publisher;
            // Those that were published before would be repeats, of which nothing comes.
            this.articles = corpus.steadyAfter(settings.articles(), settings.perSecond(), Instant.now());
        }

        void start() {
            thread.start();
        }

        private void publish() {
            while (!ended.get()) {
                Pace.keep(settings.perSecond(), settings.perSecond(), i -> publisher.publish(articles.next()));
            }
        }

        @Override
        public void close() {
            ended.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw CommandFailedException.interrupted(e);
            }
        }
    }
}
