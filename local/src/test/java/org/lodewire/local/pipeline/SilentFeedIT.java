package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.producer.crawl.Change;
import org.lodewire.producer.crawl.Crawl;
import org.lodewire.producer.crawl.CrawlKey;
import org.lodewire.producer.crawl.CrawlSettings;
import org.lodewire.producer.crawl.FeedContent;
import org.lodewire.producer.crawl.FeedDefinitions;
import org.lodewire.producer.crawl.FeedItem;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.FeedSettings.ContentMode;
import org.lodewire.producer.crawl.HostPartition;
import org.lodewire.producer.crawl.ItemFilter;
import org.lodewire.producer.crawl.Start;
import org.lodewire.producer.crawl.Write;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.CrawlRecord;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * A feed is judged after two weeks at the earliest, and a silence is a day at least. So a crawl on a virtual clock polls the feed for
 * weeks, and what it has written is what {@code feeds run} takes over.
 */
@OnAnyCluster
class SilentFeedIT {

    private static final String ID = "host";
    /** Of the kind {@link NewsServer.Kind#RSS}. */
    private static final int HOST = 5;

    private static final Duration RHYTHM = Duration.ofHours(2);
    private static final Duration WEEKS = Duration.ofDays(24);
    /** Longer than twelve times the rhythm, however that was measured. */
    private static final Duration SILENT = Duration.ofHours(30);
    /** The last poll was so long ago that it found no unusual silence, and the next is overdue. */
    private static final Duration UNPOLLED = Duration.ofHours(12);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void aFeedThatFallsSilentRaisesAnAlertThatItsNextItemResolves(TestClusters clusters) throws Exception {
        try (NewsServer web = new NewsServer();
                TestSystem system = TestSystem.start(clusters, 4, folder.resolve("state"))) {
            String url = "http://" + web.host(HOST) + "/feed";
            write(system, history(url, Instant.now().toEpochMilli()));
            DefinitionsTopic.feeds(system.connection())
                    .apply(List.of(FeedDefinition.newBuilder()
                            .setId(ID)
                            .setUrl(url)
                            .setMinIntervalMillis(500)
                            .setMaxIntervalMillis(1_500)
                            .build()));
            try (LodewireProcess crawler = crawler(system)) {
                TopicAlert raised = await(system, AlertState.RAISED);
                assertThat(raised.getTopic()).isEqualTo("source/" + ID);
                assertThat(raised.getSummary()).contains("polls succeed, and nothing new since");

                web.publish();
                TopicAlert resolved = await(system, AlertState.RESOLVED);
                assertThat(resolved.getId()).isEqualTo(raised.getId());
                crawler.terminate();
                crawler.awaitExit();
            }
            assertThat(alerts(system)).hasSize(2);
        }
    }

    private LodewireProcess crawler(TestSystem system) throws IOException {
        return LodewireProcess.start(
                folder.resolve("crawler"),
                List.of(),
                List.of(
                        "feeds",
                        "run",
                        "--bootstrap-server",
                        system.connection().bootstrapServers(),
                        "--schema-registry",
                        system.connection().registry(),
                        "--allow-range",
                        "127.0.0.0/8",
                        "--min-delay",
                        "1s"));
    }

    private static TopicAlert await(TestSystem system, AlertState state) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> alerts(system).stream()
                                .filter(alert -> alert.getState() == state)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<TopicAlert> alerts(TestSystem system) {
        List<TopicAlert> alerts = new ArrayList<>();
        try (TopicReader<TopicAlert> reader = new TopicReader<>(system.connection(), Catalogue.ALERTS)) {
            reader.readToEnd(record -> alerts.add(record.value()));
        }
        return alerts;
    }

    private static void write(TestSystem system, Map<CrawlKey, byte[]> records) throws Exception {
        String topic = Catalogue.CRAWL.name();
        try (Producer<String, byte[]> producer = system.connection().producer(Map.of());
                Serializer<CrawlRecord> serializer =
                        system.connection().serdes().serializer(Catalogue.CRAWL)) {
            int partitions = producer.partitionsFor(topic).size();
            for (Map.Entry<CrawlKey, byte[]> record : records.entrySet()) {
                CrawlRecord value = new CrawlRecord(ByteBuffer.wrap(record.getValue()));
                producer.send(new ProducerRecord<>(
                                topic,
                                HostPartition.of(record.getKey().host(), partitions),
                                record.getKey().toString(),
                                serializer.serialize(topic, value)))
                        .get();
            }
        }
    }

    /** What is known of the feed after weeks in which it had an item every two hours, and a day in which it had none. */
    private static Map<CrawlKey, byte[]> history(String url, long now) {
        FeedSettings feed = new FeedSettings(
                ID,
                URI.create(url),
                null,
                null,
                Duration.ofMinutes(30),
                Duration.ofMinutes(30),
                ContentMode.FEED,
                null,
                new ItemFilter(List.of(), List.of()),
                Duration.ZERO);
        FeedDefinitions definitions = new FeedDefinitions() {
            @Override
            public @Nullable FeedSettings get(String feedId) {
                return feedId.equals(ID) ? feed : null;
            }

            @Override
            public Collection<FeedSettings> all() {
                return List.of(feed);
            }
        };
        Map<CrawlKey, byte[]> records = new LinkedHashMap<>();
        Crawl crawl = new Crawl(
                new HostPartition(0, 1),
                CrawlSettings.DEFAULT,
                definitions,
                (any, response, base) -> read(response),
                1);
        long begin = now - WEEKS.toMillis();
        crawl.start(begin);
        for (long time = begin; time < now - UNPOLLED.toMillis(); time = crawl.wakeAt()) {
            for (Start start : crawl.advance(time)) {
                boolean robots = start.request().url().getPath().equals("/robots.txt");
                long latest = Math.min(time, now - SILENT.toMillis()) / RHYTHM.toMillis();
                byte[] body = Long.toString(latest).getBytes(StandardCharsets.US_ASCII);
                crawl.finished(start.id(), new FetchResponse(robots ? 404 : 200, FetchHeaders.NONE, body), time);
            }
            for (Write write : crawl.writes()) {
                crawl.committed(write.id());
                for (Change change : write.changes()) {
                    if (change instanceof Change.Put put) {
                        records.put(put.key(), put.value());
                    }
                }
            }
        }
        return records;
    }

    /** The items of the last days, and those that the server has now, which it shows not to be new. */
    private static FeedContent read(FetchResponse response) {
        long latest = Long.parseLong(new String(response.body(), StandardCharsets.US_ASCII));
        Stream<String> guids = Stream.concat(
                Stream.of(HOST + "-0", HOST + "-1"),
                LongStream.range(latest - 20, latest).mapToObj(number -> "past-" + number));
        return new FeedContent(
                guids.map(guid -> new FeedItem(
                                guid,
                                "http://127.0.1.5/" + guid,
                                "Item " + guid,
                                null,
                                null,
                                null,
                                null,
                                "",
                                "<p>Text</p>"))
                        .toList(),
                null);
    }
}
