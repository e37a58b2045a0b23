package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.http.AllowedAddresses;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.callback.CallbackSettings;
import org.lodewire.producer.crawl.CrawlSettings;
import org.lodewire.producer.crawler.CrawlCounts;
import org.lodewire.producer.crawler.Crawler;
import org.lodewire.producer.crawler.CrawlerSettings;
import org.lodewire.producer.fetch.FetchSettings;
import org.lodewire.producer.websub.CallbackAddresses;
import org.lodewire.schemas.FeedContentMode;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.catalogue.Catalogue;

/** The crawler and a hub over HTTP: subscription, pushes, forged pushes, a restart, and a poll of what was pushed. */
@OnAnyCluster
class WebSubIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void publishesOnceWhatAHubPushesAlsoAfterARestart(TestClusters clusters) throws Exception {
        int port = freePort();
        try (TestHub hub = new TestHub(3_600);
                TestSystem system = TestSystem.start(clusters, 3, folder.resolve("state"))) {
            hub.add("1", "First");
            define(system, hub, Duration.ofHours(1));
            CrawlCounts counts = new CrawlCounts();
            try (Running crawler = new Running(system.connection(), port, counts)) {
                await(() -> hub.verified() == 1 && articles(system).containsKey("First"));

                hub.add("2", "Second");
                assertThat(hub.publish("2")).isEqualTo(202);
                hub.add("3", "Third");
                assertThat(hub.forge("3")).as("a forged push is acknowledged").isEqualTo(202);
                await(() -> articles(system).containsKey("Second"));
                assertThat(articles(system)).doesNotContainKey("Third");
                assertThat(counts.snapshot().pushed()).isEqualTo(1);
                assertThat(counts.snapshot().forged()).isEqualTo(1);
                assertThat(hub.polls()).isEqualTo(1);
                assertThat(crawler.isAlive()).isTrue();
            }
            try (Running crawler = new Running(system.connection(), port, counts)) {
                await(() -> hub.publish("3", "1") == 202);
                await(() -> articles(system).containsKey("Third"));
                assertThat(hub.verified()).as("subscribed once").isEqualTo(1);

                int before = hub.polls();
                define(system, hub, Duration.ofSeconds(1));
                await(() -> hub.polls() > before);
                hub.add("4", "Fourth");
                await(() -> articles(system).containsKey("Fourth"));
                assertThat(crawler.isAlive()).isTrue();
            }
            assertThat(articles(system)).isEqualTo(Map.of("First", 1, "Second", 1, "Third", 1, "Fourth", 1));
        }
    }

    private static void define(TestSystem system, TestHub hub, Duration interval) {
        DefinitionsTopic.feeds(system.connection())
                .apply(List.of(FeedDefinition.newBuilder()
                        .setId("pushed")
                        .setUrl(hub.feedUrl())
                        .setContent(FeedContentMode.FEED)
                        .setMinIntervalMillis(interval.toMillis())
                        .setMaxIntervalMillis(interval.toMillis())
                        .build()));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(condition);
    }

    /** How often each article is on the raw topic, by title. */
    private static Map<String, Integer> articles(TestSystem system) {
        Map<String, Integer> found = new TreeMap<>();
        try (TopicReader<RawArticle> reader = new TopicReader<>(system.connection(), Catalogue.RAW)) {
            reader.readToEnd(record -> {
                if (record.value() != null) {
                    found.merge(record.value().getTitle(), 1, Integer::sum);
                }
            });
        }
        return found;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** An instance of the crawler in this process. */
    private static final class Running implements AutoCloseable {

        private final StopSignal stop = new StopSignal();
        private final Thread thread;

        Running(Connection connection, int port, CrawlCounts counts) {
            CallbackAddresses addresses =
                    new CallbackAddresses(URI.create("http://127.0.0.1:" + port + "/push"), "a key of 16 bytes");
            CrawlerSettings settings = new CrawlerSettings(
                    "websub",
                    CrawlSettings.DEFAULT.withMinDelay(Duration.ofMillis(100)),
                    FetchSettings.DEFAULT.with(AllowedAddresses.PRIVATE),
                    Duration.ofSeconds(6),
                    SizeLimit.DEFAULT,
                    new CallbackSettings("127.0.0.1", port, addresses));
            thread = new Thread(() -> new Crawler(settings, counts).run(connection, stop), "crawler");
            thread.start();
        }

        boolean isAlive() {
            return thread.isAlive();
        }

        @Override
        public void close() {
            stop.request();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
