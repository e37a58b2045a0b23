package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.catalogue.Catalogue;

/** A watched folder whose process is killed in the middle of a file: until then the broker takes it far slower than it is read. */
@Timeout(300)
@OnAnyCluster
class WatchIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROWS = Integer.getInteger("watch.rows", 20_000);

    /** Bytes a second, with which the file of some 2 MB takes at least half a minute. */
    private static final double SLOW = 40_000;

    @TempDir
    private Path folder;

    @Test
    void afterAKillEachArticleOfTheFileIsPublishedUnderTheSameId(TestClusters clusters) throws Exception {
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Path file = watched.resolve("articles.ndjson");
        Set<String> expected = write(file);
        try (TestSystem system = TestSystem.start(clusters, 2, folder.resolve("state"))) {
            limitProducers(system.connection(), SLOW);
            Map<String, Set<String>> killed;
            try (LodewireProcess first = watch(system.connection(), watched, "first")) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> !published(system.connection()).isEmpty());
                first.kill();
            }
            killed = published(system.connection());
            assertThat(killed.size()).isStrictlyBetween(0, ROWS);
            assertThat(file).exists();
            limitProducers(system.connection(), null);

            try (LodewireProcess second = watch(system.connection(), watched, "second")) {
                await().atMost(PATIENCE)
                        .until(() -> Files.exists(watched.resolve("done").resolve("articles.ndjson")));
                second.terminate();
                second.awaitExit();
            }
            Map<String, Set<String>> all = published(system.connection());
            assertThat(all.keySet()).isEqualTo(expected).containsAll(killed.keySet());
            assertThat(all.values()).allSatisfy(titles -> assertThat(titles).hasSize(1));
        }
    }

    /** Rows with a URL, which their ids follow from. */
    private static Set<String> write(Path file) throws IOException {
        Set<String> ids = new HashSet<>();
        // Texts that cannot be compressed much, so that the limit holds.
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ROWS; i++) {
                String url = "https://example.org/articles/" + i;
                ids.add(ArticleId.ofUrl(CanonicalUrl.of(url).orElseThrow()));
                out.write("{\"url\": \"" + url + "\", \"title\": \"Report " + i
                        + "\", \"text\": \"" + text(random) + "\","
                        + " \"published\": \"2026-03-02T12:00:00Z\"}\n");
            }
        }
        return ids;
    }

    private static String text(Random random) {
        return random.longs(12)
                .mapToObj(number -> Long.toString(number, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
    }

    /** Limits what each producer may send, in bytes a second; null for no limit. */
    private static void limitProducers(Connection connection, @Nullable Double rate) throws Exception {
        Map<String, @Nullable String> anyClient = new HashMap<>();
        anyClient.put(ClientQuotaEntity.CLIENT_ID, null);
        try (Admin admin = connection.admin()) {
            admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                            new ClientQuotaEntity(anyClient),
                            List.of(new ClientQuotaAlteration.Op("producer_byte_rate", rate)))))
                    .all()
                    .get();
        }
    }

    private LodewireProcess watch(Connection connection, Path watched, String name) throws IOException {
        return LodewireProcess.start(
                folder.resolve(name),
                List.of("-Xmx256m"),
                List.of(
                        "watch",
                        watched.toString(),
                        "--settle",
                        "1s",
                        "--source",
                        "example.org",
                        "--bootstrap-server",
                        connection.bootstrapServers(),
                        "--schema-registry",
                        connection.registry()));
    }

    /** The titles of each article on the raw topic, by id. */
    private static Map<String, Set<String>> published(Connection connection) {
        Map<String, Set<String>> published = new HashMap<>();
        try (TopicReader<RawArticle> reader = new TopicReader<>(connection, Catalogue.RAW)) {
            reader.readToEnd(record -> {
                RawArticle article = record.value();
                if (article != null) {
                    published
                            .computeIfAbsent(article.getId(), id -> new HashSet<>())
                            .add(String.valueOf(article.getTitle()));
                }
            });
        }
        return published;
    }
}
