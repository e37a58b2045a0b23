package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.local.LocalRegistry;

/** {@code live --demo}, as the launcher runs it: two starts with the same data. */
class LiveIT {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** The exit code of a process that SIGTERM ended in order. */
    private static final int TERMINATED = 143;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void showsCountsAndAnAlertAndGoesOnAfterARestart() throws Exception {
        long before;
        try (LodewireProcess first = start("first")) {
            String page = page(first);
            awaitAlert(page);
            assertThat(get(page).statusCode()).isEqualTo(200);
            before = articles(page);
            assertThat(before).isGreaterThan(60);
            first.terminate();
            assertThat(first.awaitExit()).as(first.log()).isEqualTo(TERMINATED);
            endsInOrder(first.output());
        }
        try (LodewireProcess second = start("second")) {
            // A past that was published again would double them; news go on, for as long as the restart takes.
            assertThat(articles(page(second))).isBetween(before, 2 * before - 1);
            assertThat(second.output()).doesNotContain("past ");
        }
    }

    private LodewireProcess start(String name) throws IOException {
        List<String> jvmOptions = List.of(
                "-Xmx1g", "-D" + LocalRegistry.HOME_PROPERTY + "=" + System.getProperty(LocalRegistry.HOME_PROPERTY));
        List<String> arguments = List.of(
                "live",
                "--demo",
                "--past=2d",
                "--data=" + folder.resolve("data"),
                "--seeds=../seeds",
                "--port=0",
                "--receive-port=0",
                "--broker-port=0",
                "--registry-port=0");
        return LodewireProcess.start(folder.resolve(name), jvmOptions, arguments);
    }

    /** The address of the page, once everything is ready. */
    private static String page(LodewireProcess live) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> live.output()
                                .lines()
                                .filter(line -> line.startsWith("Page:"))
                                .findFirst()
                                .map(line -> line.substring(line.indexOf("http")))
                                .orElse(""),
                        address -> !address.isEmpty());
    }

    private void awaitAlert(String page) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> StreamSupport.stream(
                                json(page + "api/v1/alerts?topic=rare-earths")
                                        .get("alerts")
                                        .spliterator(),
                                false)
                        .anyMatch(alert -> alert.get("rule").asText().equals("many-stories")
                                && List.of("RAISED", "CHANGED")
                                        .contains(alert.get("state").asText())));
    }

    /** On rare earths in seven days. */
    private long articles(String page) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        json(page + "api/v1/counts?topic=rare-earths")
                                .get("counts")
                                .spliterator(),
                        false)
                .filter(count -> count.get("window").asText().equals("7d"))
                .mapToLong(count -> count.get("articles").asLong())
                .sum();
    }

    private JsonNode json(String address) throws IOException, InterruptedException {
        return new JsonMapper().readTree(get(address).body());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void endsInOrder(String output) {
        assertThat(output.lines()
                        .filter(line -> line.endsWith("stopping"))
                        .map(line -> line.strip().replaceAll("\\s+stopping", "")))
                .containsExactly("news", "receive", "pipeline", "deliver", "serve", "registry and broker");
        assertThat(output)
                .contains("Stopped in order: news, receive, pipeline, deliver, serve, registry and broker.")
                .containsPattern("The data are in .*data; the next start goes on there\\.\\s*$");
    }
}
