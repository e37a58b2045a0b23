package org.lodewire.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.LodewireProcess;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.time.Durations;

/**
 * Polls many feeds, each on a host of its own, and measures how many requests the crawler makes, how much CPU time it takes for
 * each, and how long articles take from the response to the raw topic. For one thread and one run.
 */
public final class CrawlBenchmark {

    /** How long articles that were served in the measured time may still take. */
    private static final Duration LAST = Duration.ofSeconds(10);

    private final Connection connection;
    private final KafkaTopic<RawArticle> raw;
    private final Settings settings;
    private final Consumer<String> progress;
    private final Passage passage = new Passage();
    private volatile boolean ended;

    /**
     * What is run.
     *
     * @param feeds     number of feeds and hosts, at most 65,000
     * @param interval  between two polls of a feed
     * @param minDelay  between two requests to a host
     * @param warmUp    how long it runs before it is measured
     * @param measured  how long it is measured
     * @param processor the only one that the crawler may use; null for all
     */
    public record Settings(
            int feeds,
            Duration interval,
            Duration minDelay,
            Duration warmUp,
            Duration measured,
            @Nullable Integer processor) {}

    /**
     * What was measured.
     *
     * @param elapsed   in nanoseconds
     * @param cpu       CPU time of the crawler's process
     * @param feeds     documents of feeds that were fetched
     * @param unchanged feeds that were answered with 304
     * @param pages     pages that were fetched
     * @param others    requests for robots.txt
     * @param latencies of the articles
     */
    public record Figures(
            long elapsed, Duration cpu, long feeds, long unchanged, long pages, long others, Latencies latencies) {

        /** All requests. */
        public long requests() {
            return feeds + unchanged + pages + others;
        }

        /** Requests per second. */
        public double perSecond() {
            return requests() * 1e9 / elapsed;
        }

        /** Requests per second of CPU time of the crawler. */
        public double perCpuSecond() {
            return requests() * 1e9 / cpu.toNanos();
        }
    }

    /**
     * Makes a benchmark.
     *
     * @param raw      the topic of the articles
     * @param progress takes what is being done, in words
     */
    public CrawlBenchmark(
            Connection connection, KafkaTopic<RawArticle> raw, Settings settings, Consumer<String> progress) {
        this.connection = connection;
        this.raw = raw;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs it on a cluster that has been set up.
     *
     * @throws IOException if a process or a server cannot be started
     */
    public Figures run() throws IOException, InterruptedException {
        Path log = Files.createTempFile("lodewire-crawler", ".log");
        Thread reader = new Thread(this::read, "published-articles");
        try (FeedWeb web = new FeedWeb(passage, settings.interval().multipliedBy(2))) {
            define(web);
            reader.start();
            List<String> command =
                    List.of("feeds", "run", "--allow-private", "--min-delay", Durations.format(settings.minDelay()));
            try (LodewireProcess crawler = LodewireProcess.start(connection, command, settings.processor(), log)) {
                progress.accept("Warming up; the crawler is process " + crawler.pid());
                TimeUnit.MILLISECONDS.sleep(settings.warmUp().toMillis());
                progress.accept("Measuring");
                return measure(web, crawler);
            }
        } finally {
            ended = true;
            reader.join();
            Files.delete(log);
        }
    }

    private Figures measure(FeedWeb web, LodewireProcess crawler) throws IOException, InterruptedException {
        Duration cpuBefore = crawler.cpu();
        FeedWeb.Responses before = web.responses();
        long start = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(settings.measured().toMillis());
        long end = System.nanoTime();
        FeedWeb.Responses made = web.responses().since(before);
        Duration cpu = crawler.cpu().minus(cpuBefore);
        TimeUnit.MILLISECONDS.sleep(LAST.toMillis());
        return new Figures(
                end - start,
                cpu,
                made.feeds(),
                made.unchanged(),
                made.pages(),
                made.others(),
                passage.between(start, end));
    }

    private void define(FeedWeb web) {
        List<FeedDefinition> feeds = IntStream.range(0, settings.feeds())
                .mapToObj(host -> FeedDefinition.newBuilder()
                        .setId("host-" + host)
                        .setUrl(web.feed(host))
                        .setMinIntervalMillis(settings.interval().toMillis())
                        .setMaxIntervalMillis(settings.interval().toMillis())
                        // What is there at the first poll is not new.
                        .setBackfillMillis(0)
                        .build())
                .toList();
        DefinitionsTopic.feeds(connection).apply(feeds);
    }

    private void read() {
        try (TopicReader<RawArticle> reader = new TopicReader<>(connection, raw)) {
            reader.fromEnd().readWhile(() -> !ended, record -> {
                if (record.value() != null && record.value().getTitle() != null) {
                    passage.published(record.value().getTitle(), System.nanoTime());
                }
            });
        }
    }
}
