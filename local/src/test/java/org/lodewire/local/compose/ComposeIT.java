package org.lodewire.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
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
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.counts.CountView;

/** The compose file, as its users run it. One system for all tests, which build on each other. */
@OnContainers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeIT {

    /** The exit code of a process that ended when SIGTERM asked it to; 137 would be one that had to be killed. */
    private static final int TERMINATED = 143;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static ComposeProject project;

    @BeforeAll
    static void bringUpWithDemo() throws IOException {
        project = new ComposeProject("lodewire-test-" + ProcessHandle.current().pid());
        project.compose("--profile", "demo", "up", "-d", "--build");
    }

    @AfterAll
    static void takeDown() throws IOException {
        if (project != null) {
            project.close();
        }
    }

    @Test
    @Order(1)
    void theDemoPrintsItsTables() throws IOException {
        assertThat(project.awaitExit("demo")).containsExactly(0);
        String shown = project.compose("logs", "--no-color", "demo");
        assertThat(shown.lines().filter(line -> line.contains(" rare-earths ")))
                .hasSize(4)
                .allMatch(line -> line.matches(".* rare-earths +(5m|1h|24h|7d) +\\S+ +5 +5 +\\d+.*"));
        assertThat(shown).contains("RAISED  Rare earths: 5 stories in 1h", "trade talks: the value of its leverage");
    }

    @Test
    @Order(2)
    void countsAreReadFromOutside() {
        assertThat(counted()).isEqualTo(Map.of("1h", 5L, "24h", 5L, "7d", 5L));
    }

    @Test
    @Order(2)
    void thePipelineIsNotRoot() throws IOException {
        assertThat(project.compose("exec", "-T", "pipeline", "id", "-u").strip())
                .isEqualTo("10001");
    }

    @Test
    @Order(3)
    void aPipelineThatWasKilledGoesOnWhereItWas() throws IOException {
        project.compose("kill", "pipeline");
        publish("The second mine of dysprosium has opened in the north, the ministry said on Monday.");
        project.compose("up", "-d");
        awaitCounted(6);
    }

    @Test
    @Order(4)
    void thePipelineEndsWhenItIsAskedTo() throws IOException {
        project.compose("stop", "-t", "10", "pipeline");
        assertThat(project.awaitExit("pipeline")).containsExactly(TERMINATED);
        assertThat(project.compose("logs", "--no-color", "pipeline")).contains("Stopped.");
    }

    @Test
    @Order(5)
    void takenDownAndBroughtUpAgainItGoesOnWithTheCountsAndDefinitionsItHad() throws IOException {
        DefinitionsTopic definitions = new DefinitionsTopic(project.connection());
        project.compose("run", "--rm", "lodewire", "topics", "remove", "energy");
        assertThat(definitions.read()).containsKey("rare-earths").doesNotContainKey("energy");

        project.compose("--profile", "demo", "down");
        project.compose("up", "-d");

        assertThat(counted()).containsEntry("7d", 6L);
        assertThat(definitions.read()).containsKey("rare-earths").doesNotContainKey("energy");
        publish("A maker of magnets has secured neodymium for two years, it said in a statement.");
        awaitCounted(7);
    }

    @Test
    @Order(6)
    void threeInstancesShareTheWork() throws IOException {
        project.compose("up", "-d", "--scale", "pipeline=3");
        new RunningInstances(project.connection()).await("lodewire", 3, PATIENCE);
        publish("Prices of terbium rose for the fifth week in a row, traders in the port city said.");
        awaitCounted(8);
    }

    private static void publish(String text) throws IOException {
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

    private static void awaitCounted(long articles) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counted()).containsEntry("7d", articles));
    }

    /** Articles of rare earths by window, but for the shortest, which may be over by now. */
    private static Map<String, Long> counted() {
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
