package org.lodewire.bench.crawl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.lodewire.bench.LodewireProcess;
import org.lodewire.bench.ProcessMemory;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.producer.crawl.Change;
import org.lodewire.producer.crawl.HostPartition;
import org.lodewire.schemas.CrawlRecord;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Starts a crawler on topics that have the definitions and states of many feeds, and measures how long it takes until it owns the
 * hosts of all partitions, and what memory it needs. For one thread and one run.
 */
public final class RestartBenchmark {

    /** Feeds that are made at once, which bounds the memory of this process. */
    private static final int BATCH = 2_000;

    /** What the crawler logs of each partition, once it owns its hosts. */
    private static final Pattern OWNED = Pattern.compile("Owns the hosts of \\S+: (\\d+) feeds and pages");

    private static final long LOOK_MILLIS = 50;

    private final Connection connection;
    private final Settings settings;
    private final Consumer<String> progress;

    /**
     * What is run.
     *
     * @param feeds     feeds, each on a host of its own
     * @param items     known items of a feed, from 1 to 2,000
     * @param java      options of the crawler's Java
     * @param longest   how long to wait for it
     */
    public record Settings(int feeds, int items, List<String> java, Duration longest) {

        /** Copies the list. */
        public Settings {
            java = List.copyOf(java);
        }
    }

    /**
     * What was measured.
     *
     * @param elapsed  from the start of the process until it owned the hosts of all partitions
     * @param cpu      CPU time of the process until then, with the start of Java
     * @param owned    feeds and pages that it owned then
     * @param resident resident memory then
     * @param most     resident memory at most until then
     * @param heap     heap that is in use after a full collection
     */
    public record Figures(Duration elapsed, Duration cpu, long owned, long resident, long most, long heap) {}

    /** @param progress takes what is being done, in words */
    public RestartBenchmark(Connection connection, Settings settings, Consumer<String> progress) {
        this.connection = connection;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs it on a cluster that has been set up.
     *
     * @throws IOException            if a process cannot be started or looked into
     * @throws CommandFailedException if the crawler ends, or takes too long
     */
    public Figures run() throws IOException, InterruptedException {
        progress.accept("Writing the definitions and states of " + settings.feeds() + " feeds");
        define();
        int partitions = writeStates();
        Path log = Files.createTempFile("lodewire-crawler", ".log");
        // Without a contact address nothing is requested of hosts that do not exist.
        List<String> command = List.of("feeds", "run", "--contact", "");
        long begin = System.nanoTime();
        try (LodewireProcess crawler = LodewireProcess.start(connection, settings.java(), command, null, log)) {
            progress.accept("Starting the crawler, process " + crawler.pid());
            long owned = await(crawler, partitions, begin);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
            Duration cpu = crawler.cpu();
            ProcessMemory memory = new ProcessMemory(crawler.pid());
            long resident = memory.resident();
            long most = memory.mostResident();
            return new Figures(elapsed, cpu, owned, resident, most, memory.heapAfterCollection());
        } finally {
            Files.delete(log);
        }
    }

    private void define() {
        DefinitionsTopic.feeds(connection)
                .apply(IntStream.range(0, settings.feeds())
                        .mapToObj(number -> FeedDefinition.newBuilder()
                                .setId(PolledFeeds.id(number))
                                .setUrl(PolledFeeds.url(number))
                                .build())
                        .toList());
    }

    /** Returns the number of partitions. */
    private int writeStates() {
        String topic = Catalogue.CRAWL.name();
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (Producer<String, byte[]> producer = connection.producer(Map.of("linger.ms", 20));
                Serializer<CrawlRecord> serializer = connection.serdes().serializer(Catalogue.CRAWL)) {
            int partitions = producer.partitionsFor(topic).size();
            Consumer<Change.Put> send = put -> {
                var unused = producer.send(
                        new ProducerRecord<>(
                                topic,
                                HostPartition.of(put.key().host(), partitions),
                                put.key().toString(),
                                serializer.serialize(topic, new CrawlRecord(ByteBuffer.wrap(put.value())))),
                        (sent, e) -> failure.compareAndSet(null, e));
            };
            long now = System.currentTimeMillis();
            for (int first = 0; first < settings.feeds(); first += BATCH) {
                int count = Math.min(BATCH, settings.feeds() - first);
                new PolledFeeds(first, count, settings.items(), now).writeTo(send);
            }
            producer.flush();
            if (failure.get() != null) {
                throw new CommandFailedException("Kafka does not take the states: " + failure.get(), failure.get());
            }
            return partitions;
        }
    }

    private long await(LodewireProcess crawler, int partitions, long begin) throws IOException, InterruptedException {
        while (true) {
            Matcher owned = OWNED.matcher(crawler.output());
            long found = 0;
            long feeds = 0;
            while (owned.find()) {
                found++;
                feeds += Long.parseLong(owned.group(1));
            }
            if (found == partitions) {
                return feeds;
            }
            if (System.nanoTime() - begin > settings.longest().toNanos()) {
                throw new CommandFailedException("After " + settings.longest().toSeconds() + " s the crawler owns "
                        + found + " of " + partitions + " partitions. Its log:\n" + crawler.output());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
