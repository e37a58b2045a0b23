package org.lodewire.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.local.cluster.OnContainers;
import org.lodewire.local.cluster.RunningInstances;
import org.lodewire.producer.Pace;
import org.lodewire.producer.ProgressListener;
import org.lodewire.producer.Replay;
import org.lodewire.producer.ReplayOptions;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.counts.CountView;

/** The compose file, as its users run it. */
@OnContainers
class ComposeIT {

    /** The exit code of a process that SIGTERM ended in order; 137 would be one that had to be killed. */
    private static final int TERMINATED = 143;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private ComposeProject project;

    @BeforeEach
    void create() throws IOException {
        project = new ComposeProject("lodewire-test-" + ProcessHandle.current().pid());
    }

    @AfterEach
    void takeDown() throws IOException {
        project.close();
    }

    /** The life of one project; each step builds on those before. */
    @Test
    void countsSurviveFailuresOfTheContainers() throws IOException, InterruptedException {
        project.compose("--profile", "demo", "up", "-d", "--build");

        theDemoPrintsItsTables();
        countsAreReadFromOutside();
        thePipelineIsNotRoot();
        aPipelineThatWasKilledResumes();
        thePipelineEndsInOrder();
        countsAndDefinitionsAreThereAfterDownAndUp();
        threeInstancesShareTheWork();
        articlesComeInAndCountsGoOutOverHttp();
    }

    private void theDemoPrintsItsTables() throws IOException {
        assertThat(project.awaitExit("demo")).containsExactly(0);
        String shown = project.compose("logs", "--no-color", "demo");
        assertThat(shown.lines().filter(line -> line.contains(" rare-earths ")))
                .hasSize(4)
                .allMatch(line -> line.matches(".* rare-earths +(5m|1h|24h|7d) +\\S+ +5 +5 +\\d+.*"));
        assertThat(shown).contains("RAISED  Rare earths: 5 stories in 1h", "trade talks: the value of its leverage");
    }

    private void countsAreReadFromOutside() {
        assertThat(counted()).isEqualTo(Map.of("1h", 5L, "24h", 5L, "7d", 5L));
    }

    private void thePipelineIsNotRoot() throws IOException {
        assertThat(project.compose("exec", "-T", "pipeline", "id", "-u").strip())
                .isEqualTo("10001");
    }

    private void aPipelineThatWasKilledResumes() throws IOException {
        project.compose("kill", "pipeline");
        publish("The second mine of dysprosium has opened in the north, the ministry said on Monday.");
        project.compose("up", "-d");
        awaitCounted(6);
    }

    private void thePipelineEndsInOrder() throws IOException {
        project.compose("stop", "-t", "10", "pipeline");
        assertThat(project.awaitExit("pipeline")).containsExactly(TERMINATED);
        assertThat(project.compose("logs", "--no-color", "pipeline")).contains("Stopping as requested", " - Stopped");
    }

    private void countsAndDefinitionsAreThereAfterDownAndUp() throws IOException {
        DefinitionsTopic<TopicDefinition> definitions = DefinitionsTopic.topics(project.connection());
        project.compose("run", "--rm", "lodewire", "topics", "remove", "energy");
        assertThat(definitions.read()).containsKey("rare-earths").doesNotContainKey("energy");

        project.compose("--profile", "demo", "down");
        project.compose("up", "-d");

        assertThat(counted()).containsEntry("7d", 6L);
        assertThat(definitions.read()).containsKey("rare-earths").doesNotContainKey("energy");
        publish("A maker of magnets has secured neodymium for two years, it said in a statement.");
        awaitCounted(7);
    }

    private void threeInstancesShareTheWork() throws IOException {
        project.compose("up", "-d", "--scale", "pipeline=3");
        new RunningInstances(project.connection()).await("lodewire", 3, PATIENCE);
        publish("Prices of terbium rose for the fifth week in a row, traders in the port city said.");
        awaitCounted(8);
    }

    private void articlesComeInAndCountsGoOutOverHttp() throws IOException, InterruptedException {
        project.compose("--profile", "live", "up", "-d", "receive", "serve", "deliver", "feeds");
        awaitHealthy("receive");
        awaitHealthy("serve");
        HttpRequest article = authorised(project.articles())
                .header("Content-Type", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"source\": \"example.org\", \"text\": \"A dealer in the port city has run out of holmium.\"}"))
                .build();
        assertThat(http.send(article, HttpResponse.BodyHandlers.ofString()).body())
                .contains("\"accepted\"");
        awaitCounted(9);
        HttpRequest topics = authorised(project.api("/api/v1/topics")).build();
        assertThat(http.send(topics, HttpResponse.BodyHandlers.ofString()).body())
                .contains("rare-earths");
    }

    /** Older versions of compose cannot wait themselves. */
    private void awaitHealthy(String service) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(project.health(service)).isEqualTo("healthy"));
    }

    private static HttpRequest.Builder authorised(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + ComposeProject.TOKEN);
    }

    private void publish(String text) throws IOException {
        Path corpus = Files.writeString(
                folder.resolve("corpus.ndjson"), "{\"source\": \"example.org\", \"text\": \"" + text + "\"}");
        new Replay(
                        new ReplayOptions(
                                new PublishOptions(TimePolicy.ARRIVAL, 1, SizeLimit.DEFAULT, false),
                                ReplayOptions.Order.GIVEN,
                                Pace.UNLIMITED),
                        ProgressListener.NONE,
                        new StopSignal())
                .run(corpus, project.connection());
    }

    private void awaitCounted(long articles) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counted()).containsEntry("7d", articles));
    }

    /** Articles of rare earths by window, without the shortest, which may have ended. */
    private Map<String, Long> counted() {
        CountView view = CountView.newest();
        try (TopicReader<TopicCount> reader = new TopicReader<>(project.connection(), Catalogue.COUNTS)) {
            reader.readToEnd(record -> view.take(record.value()));
        }
        Map<String, Long> articles = new TreeMap<>();
        view.counts().stream()
                .filter(count -> count.getTopic().equals("rare-earths")
                        && !count.getWindow().equals("5m"))
                .forEach(count -> articles.put(count.getWindow(), count.getArticles()));
        return articles;
    }
}
