package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.FeedHealth;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.catalogue.Catalogue;

/** The command {@code feeds run} against a web of loopback hosts: instances are killed and started while items are published. */
@OnAnyCluster
class FeedsIT {

    private static final int HOSTS = 20;
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The exit code of a process that SIGTERM ended in order. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void publishesEveryItemOnceAndKeepsTheDelayThoughInstancesComeAndGo(TestClusters clusters) throws Exception {
        try (NewsServer web = new NewsServer();
                TestSystem system = TestSystem.start(clusters, 4, folder.resolve("state"))) {
            DefinitionsTopic.feeds(system.connection()).apply(feeds(web));
            try (LodewireProcess first = crawler(system, "first");
                    LodewireProcess second = crawler(system, "second")) {
                await(system, web, HOSTS);
                web.publish();
                first.kill();
                try (LodewireProcess third = crawler(system, "third")) {
                    web.publish();
                    Map<String, Integer> articles = await(system, web, 4 * HOSTS);

                    assertThat(articles.keySet()).containsExactlyInAnyOrderElementsOf(titles(web));
                    assertThat(articles.values())
                            .as("how often each was published")
                            .containsOnly(1);
                    third.terminate();
                    assertThat(third.awaitExit()).as(third.log()).isEqualTo(TERMINATED);
                    second.terminate();
                    assertThat(second.awaitExit()).as(second.log()).isEqualTo(TERMINATED);
                    assertThat(second.log())
                            .contains("Starting in group ", "Assigned: ", "Stopping as requested", "In total: ");
                }
            }
            assertThat(count(system)).as("after an orderly stop").containsOnlyKeys(titles(web));
            assertThat(web.shortestPause()).as("between requests to a host").isGreaterThanOrEqualTo(DELAY);
            assertThat(web.visitedHosts()).isEqualTo(HOSTS);
            assertThat(web.responses(304)).as("unchanged").isPositive();
            assertThat(web.responses(429)).as("refused").isEqualTo(HOSTS / NewsServer.Kind.values().length);
            everyFeedHasAStatus(system);
        }
    }

    private LodewireProcess crawler(TestSystem system, String name) throws IOException {
        return LodewireProcess.start(
                folder.resolve(name),
                List.of(),
                List.of(
                        "feeds",
                        "run",
                        "--bootstrap-server",
                        system.connection().bootstrapServers(),
                        "--schema-registry",
                        system.connection().registry(),
                        "--allow-private",
                        "--min-delay",
                        DELAY.toSeconds() + "s",
                        "--session-timeout",
                        "6s"));
    }

    private static List<FeedDefinition> feeds(NewsServer web) {
        return IntStream.rangeClosed(1, HOSTS)
                .mapToObj(number -> FeedDefinition.newBuilder()
                        .setId("host-" + number)
                        .setUrl("http://" + web.host(number) + "/feed")
                        .setMinIntervalMillis(500)
                        .setMaxIntervalMillis(1_500)
                        .build())
                .toList();
    }

    private static List<String> titles(NewsServer web) {
        return IntStream.rangeClosed(1, HOSTS)
                .mapToObj(web::titles)
                .flatMap(List::stream)
                .toList();
    }

    /** Waits until so many articles are on the raw topic, and returns how often each is. */
    private static Map<String, Integer> await(TestSystem system, NewsServer web, int articles) {
        Map<String, Integer> found = new TreeMap<>();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .failFast(() -> web.visitedHosts() > HOSTS)
                .until(() -> {
                    found.clear();
                    found.putAll(count(system));
                    return found.size() >= articles;
                });
        return found;
    }

    private static Map<String, Integer> count(TestSystem system) {
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

    private static void everyFeedHasAStatus(TestSystem system) {
        Map<String, FeedStatus> last = new TreeMap<>();
        List<String> moved = new ArrayList<>();
        try (TopicReader<FeedStatus> reader = new TopicReader<>(system.connection(), Catalogue.FEED_STATUS)) {
            reader.readToEnd(record -> last.put(record.key(), record.value()));
        }
        assertThat(last).hasSize(HOSTS);
        last.forEach((id, status) -> {
            assertThat(status.getHealth()).as(id).isEqualTo(FeedHealth.OK);
            if (status.getUrl().contains("/moved/")) {
                moved.add(id);
            }
        });
        assertThat(moved).as("polled where they moved").hasSize(HOSTS / NewsServer.Kind.values().length);
    }
}
