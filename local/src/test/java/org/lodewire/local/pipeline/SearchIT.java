package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.cli.command.LodewireCommand;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.client.setup.Reset;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.search.IndexBounds;
import org.lodewire.subscriptions.serve.NewsService;
import org.lodewire.subscriptions.serve.SearchSettings;
import org.lodewire.subscriptions.serve.ServiceSettings;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ServerSettings;

/** Search, articles, stories, previews and backfills of the API, over what the pipeline makes of the seed corpus. */
@Timeout(300)
@OnAnyCluster
class SearchIT {

    private static final String APPLICATION = "search";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestSystem system;

    @BeforeEach
    void start(TestClusters clusters) throws Exception {
        system = TestSystem.start(clusters, 3, folder.resolve("state"));
    }

    @AfterEach
    void stop() {
        system.close();
    }

    private NewsService serve() {
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, Optional.empty(), false, 1_000, 10);
        SearchSettings defaults = SearchSettings.defaults();
        SearchSettings search = new SearchSettings(
                Optional.of(folder.resolve("index")),
                new IndexBounds(Duration.ofDays(7), 64 << 20),
                defaults.entities(),
                defaults.grace());
        return NewsService.start(
                system.connection(),
                new ServiceSettings(settings, search, Optional.empty(), SecretAccess.DEFAULT),
                Access.of(settings),
                attempt -> {
                    throw new AssertionError("No test of a subscription is sent");
                });
    }

    private JsonNode ask(NewsService service, String method, String path, String body, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/" + path))
                        .header("Content-Type", "application/yaml")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private JsonNode get(NewsService service, String path) throws IOException, InterruptedException {
        return ask(service, "GET", path, "", 200);
    }

    /** Asks until the answer is as wanted. */
    private JsonNode await(NewsService service, String path, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(service, path), wanted);
    }

    /** The life of one cluster, since starting one takes most of the time; each step builds on those before. */
    @Test
    void searchesShowsFoldsPreviewsAndBackfillsWhatThePipelineHasMade() throws Exception {
        List<TopicDefinition> topics = new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics"));
        system.define(topics);
        system.start(APPLICATION, Optional.empty()).awaitRunning();
        system.awaitCounted(APPLICATION, system.replay(TestSystem.SEEDS, TimePolicy.ARRIVAL));
        Set<String> indexed;
        try (NewsService service = serve()) {
            await(service, "articles", answer -> answer.at("/index/current").asBoolean());
            aSearchFindsWhatTheTopicCounted(service, topics);
            anArticleSaysWhatWasRemovedAndWhy(service);
            storiesHaveTheirArticles(service);
            aFaultyQueryIsRefusedWithThePlace(service);
            aPreviewComparesWithThePresentDefinition(service);
            aBackfillCountsThePast(service);
            anAssistantGetsEvidenceOverStandardStreams(service);
            indexed = ids(get(service, "articles?limit=100"));
        }
        try (NewsService service = serve()) {
            assertThat(ids(get(service, "articles?limit=100"))).isEqualTo(indexed);
            aResetIsNoticedWithinSeconds(service);
        }
    }

    private void aResetIsNoticedWithinSeconds(NewsService service) throws Exception {
        try (Admin admin = system.connection().admin()) {
            new Reset(admin).delete();
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode answer = get(service, "articles");
            assertThat(answer.get("articles")).isEmpty();
            assertThat(answer.at("/index/articles").asInt()).isZero();
        });
    }

    private void anAssistantGetsEvidenceOverStandardStreams(NewsService service) throws Exception {
        ServerParameters command = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LodewireCommand.class.getName(),
                        "mcp",
                        "--url",
                        "http://127.0.0.1:" + service.port())
                .build();
        McpJsonMapper json = new JacksonMcpJsonMapper(new ObjectMapper());
        try (McpSyncClient assistant = McpClient.sync(new StdioClientTransport(command, json))
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .build()) {
            assistant.initialize();
            assertThat(assistant.listTools().tools())
                    .hasSize(8)
                    .allSatisfy(tool ->
                            assertThat(tool.annotations().readOnlyHint()).isTrue());
            JsonNode counts = answer(assistant, "get_counts", Map.of("topic", "rare-earths"));
            assertThat(counts.get("counts")).isNotEmpty();
            assertThat(counts.at("/evidence/stories")).isNotEmpty();
            String id = answer(assistant, "search_articles", Map.of("q", "china"))
                    .at("/articles/0/id")
                    .asText();
            assertThat(answer(assistant, "get_article", Map.of("id", id))
                            .get("text")
                            .asText())
                    .isNotEmpty();
        }
    }

    private static JsonNode answer(McpSyncClient assistant, String tool, Map<String, Object> arguments)
            throws IOException {
        McpSchema.CallToolResult result = assistant.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as(result.toString()).isFalse();
        return JSON.readTree(((McpSchema.TextContent) result.content().get(1)).text());
    }

    private static Set<String> ids(JsonNode answer) {
        Set<String> ids = new TreeSet<>();
        answer.get("articles").forEach(article -> ids.add(article.get("id").asText()));
        return ids;
    }

    /** The mentions on the topic, by topic and article. */
    private Map<String, Map<String, Integer>> mentions() {
        Map<String, Map<String, Integer>> mentions = new TreeMap<>();
        try (TopicReader<TopicMention> reader = new TopicReader<>(system.connection(), Catalogue.MENTIONS)) {
            reader.readToEnd(record -> {
                TopicMention mention = record.value();
                Map<String, Integer> ofTopic = mentions.computeIfAbsent(mention.getTopic(), id -> new TreeMap<>());
                if (mention.getRetracted()) {
                    ofTopic.remove(mention.getArticleId());
                } else {
                    ofTopic.put(mention.getArticleId(), mention.getCount());
                }
            });
        }
        return mentions;
    }

    private void aSearchFindsWhatTheTopicCounted(NewsService service, List<TopicDefinition> topics) throws Exception {
        Map<String, Map<String, Integer>> counted = mentions();
        for (TopicDefinition topic : topics) {
            Map<String, Integer> found = new TreeMap<>();
            String query = URLEncoder.encode(topic.getQuery(), StandardCharsets.UTF_8);
            get(service, "search?limit=100&q=" + query)
                    .get("articles")
                    .forEach(article -> found.put(
                            article.get("id").asText(),
                            article.at("/mentions/count").asInt()));
            assertThat(found).as(topic.getId()).isEqualTo(counted.getOrDefault(topic.getId(), Map.of()));
        }
    }

    private void anArticleSaysWhatWasRemovedAndWhy(NewsService service) throws Exception {
        Set<String> reasons = new TreeSet<>();
        for (String id : ids(get(service, "articles?topic=rare-earths"))) {
            JsonNode article = get(service, "articles/" + id);
            assertThat(article.get("text").asText()).isNotEmpty();
            assertThat(article.get("entities")).isNotEmpty();
            assertThat(article.at("/topics").findValuesAsText("topic")).contains("rare-earths");
            reasons.addAll(article.get("removed").findValuesAsText("reason"));
        }
        // Of some of the articles, nothing had to be removed.
        assertThat(reasons).isNotEmpty().doesNotContain("");
        ask(service, "GET", "articles/no-such", "", 404);
    }

    private void storiesHaveTheirArticles(NewsService service) throws Exception {
        JsonNode stories = get(service, "stories?topic=rare-earths").get("stories");
        assertThat(stories).isNotEmpty();
        String id = stories.get(0).get("id").asText();
        JsonNode story = get(service, "stories/" + id);

        assertThat(story.get("articles").asInt())
                .isEqualTo(stories.get(0).get("articles").asInt());
        assertThat(story.at("/members/0/kinship").asText()).isEqualTo("FIRST");
    }

    private void aFaultyQueryIsRefusedWithThePlace(NewsService service) throws Exception {
        JsonNode problem = ask(service, "GET", "search?q=rare+earths", "", 400);

        assertThat(problem.at("/errors/0/column").asInt()).isEqualTo(6);
    }

    private void aPreviewComparesWithThePresentDefinition(NewsService service) throws Exception {
        String definition = "id: rare-earths\nlabel: Rare earths\nquery: china\nwindows: [24h]\n";
        JsonNode begun = ask(service, "POST", "topics/preview", definition, 202);
        JsonNode preview = await(
                service,
                "previews/" + begun.get("id").asText(),
                job -> !Set.of("WAITING", "RUNNING").contains(job.get("state").asText()));
        int present = mentions().get("rare-earths").size();
        int china = get(service, "search?limit=100&q=china").get("articles").size();

        assertThat(preview.get("state").asText()).as(preview.toString()).isEqualTo("DONE");
        assertThat(preview.at("/result/articles").asInt()).isEqualTo(china);
        assertThat(preview.at("/result/comparison/present/articles").asInt()).isEqualTo(present);
        int added = preview.at("/result/comparison/added/articles").asInt();
        int gone = preview.at("/result/comparison/gone/articles").asInt();
        assertThat(present + added - gone).isEqualTo(china);
    }

    private void aBackfillCountsThePast(NewsService service) throws Exception {
        ask(service, "POST", "topics/china/backfill", "", 404);
        system.define(List.of(new TopicDefinitionFiles()
                .read("id: china\nlabel: China\nquery: china\n".getBytes(StandardCharsets.UTF_8), false)));
        await(service, "topics", answer -> answer.findValuesAsText("id").contains("china"));
        ask(service, "POST", "topics/china/backfill?window=24h", "", 202);
        JsonNode job = await(
                service,
                "topics/china/backfill",
                answer -> !Set.of("WAITING", "RUNNING")
                        .contains(answer.get("state").asText()));
        int china = get(service, "search?limit=100&q=china").get("articles").size();

        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("DONE");
        assertThat(job.get("articlesMatched").asInt()).isEqualTo(china);
        await(
                service,
                "articles?topic=china&limit=100",
                answer -> answer.get("articles").size() == china);
    }
}
