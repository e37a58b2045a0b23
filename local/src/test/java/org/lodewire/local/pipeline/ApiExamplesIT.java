package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.client.http.AllowedAddresses;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.subscriptions.endpoint.Secrets;
import org.lodewire.subscriptions.endpoint.Sender;
import org.lodewire.subscriptions.serve.NewsService;
import org.lodewire.subscriptions.serve.ServiceSettings;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ServerSettings;

/** The examples of docs/api.md, one after another as a reader would run them in the folder of the project. */
@Timeout(300)
@OnAnyCluster
class ApiExamplesIT {

    private static final Path ROOT = Path.of("..");
    private static final String FENCE = "```";

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();

    /** What came of a command. */
    private record Answer(String command, String body, int status) {}

    @Test
    void everyExampleIsAnsweredAsItSays(TestClusters clusters) throws Exception {
        assumeThat(hasCurl()).as("there is a curl").isTrue();
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, Optional.empty(), false, 1_000, 10);
        try (TestSystem system = TestSystem.start(clusters, 2, folder.resolve("state"));
                Sender sender = new Sender(
                        Secrets.of(name -> null, new SecretAccess(List.of(), null)),
                        AllowedAddresses.PUBLIC,
                        null,
                        InstantSource.system());
                NewsService service = NewsService.start(
                        system.connection(), ServiceSettings.of(settings), Access.of(settings), sender::send)) {
            for (String topic : List.of("rare-earths", "tariffs")) {
                String apply = "curl -s -X PUT localhost:8088/api/v1/topics/" + topic
                        + " -H 'Content-Type: application/yaml' --data-binary @seeds/topics/" + topic + ".yaml";
                assertThat(run(apply, service.port(), "").status()).isEqualTo(201);
            }
            List<Answer> answers = new ArrayList<>();
            String id = "";
            for (String command : commands()) {
                Answer answer = run(command, service.port(), id);
                answers.add(answer);
                id = id(answer.body()).orElse(id);
            }

            assertThat(answers).hasSizeGreaterThan(12);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.status())
                            .as("%s: %s", answer.command(), answer.body())
                            .isBetween(200, 299));
        }
    }

    /** The commands of the fenced blocks, with lines joined that end with a backslash. */
    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean shell = false;
        String begun = "";
        for (String line : Files.readAllLines(ROOT.resolve("docs/api.md"))) {
            if (line.startsWith(FENCE)) {
                shell = line.equals(FENCE + "sh");
            } else if (shell && line.endsWith("\\")) {
                begun += line.substring(0, line.length() - 1);
            } else if (shell) {
                String command = (begun + line).strip();
                begun = "";
                if (command.startsWith("curl ")) {
                    commands.add(command);
                }
            }
        }
        return commands;
    }

    /** @param id what stands for ID in the command: that of the last answer which had one */
    private Answer run(String command, int port, String id) throws IOException, InterruptedException {
        // A stream does not end by itself.
        String seconds = command.contains("/stream") ? "3" : "30";
        String run = command.replace("curl ", "curl --max-time " + seconds + " -w '\\n%{http_code}' ")
                .replace("localhost:8088", "localhost:" + port)
                .replace("previews/ID", "previews/" + id);
        Process process = new ProcessBuilder("sh", "-c", run)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        int end = output.lastIndexOf('\n');
        return new Answer(command, output.substring(0, Math.max(0, end)), Integer.parseInt(output.substring(end + 1)));
    }

    private Optional<String> id(String body) {
        try {
            return Optional.ofNullable(json.readTree(body).get("id")).map(id -> id.asText());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static boolean hasCurl() {
        return Stream.of(System.getenv("PATH"))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "curl")));
    }
}
