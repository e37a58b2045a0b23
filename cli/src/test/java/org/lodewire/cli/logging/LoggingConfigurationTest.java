package org.lodewire.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is logged with each level and format, by a process of its own, since the configuration is read once in each. */
class LoggingConfigurationTest {

    private static final String FAILURE =
            "Cannot fetch a [31m title: IOException: no answer, caused by ConnectException: refused";

    @TempDir
    private Path folder;

    private List<String> log(String... options) throws Exception {
        return log(0, options);
    }

    private List<String> log(int exitCode, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It runs for less time than the second compiler and the threads of another collector need to pay off.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SampleLog.class.getName()));
        command.addAll(List.of(options));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(err)).isEqualTo(exitCode);
        assertThat(out).isEmptyFile();
        return Files.readAllLines(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> messages(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst("^\\S+Z ", "")).toList();
    }

    @Test
    void warningsOfAllLoggersAreLoggedByDefault() throws Exception {
        assertThat(messages(log()))
                .containsExactly(
                        "WARN  Sample - " + FAILURE,
                        "WARN  NetworkClient - Broker may not be available",
                        "WARN  Sample - Stopped");
    }

    @Test
    void informationOfLibrariesIsNotLoggedAtInfoLevel() throws Exception {
        assertThat(messages(log("--log-level", "info")))
                .containsExactly(
                        "INFO  Sample - 3 articles",
                        "WARN  Sample - " + FAILURE,
                        "WARN  NetworkClient - Broker may not be available",
                        "WARN  Sample - Stopped");
    }

    @Test
    void stackTracesAreLoggedAtDebugLevel() throws Exception {
        assertThat(messages(log("--verbose")))
                .contains(
                        "DEBUG Sample - detail",
                        "WARN  Sample - Cannot fetch a [31m title",
                        "java.io.IOException: no answer",
                        "Caused by: java.net.ConnectException: refused",
                        "INFO  NetworkClient - Kafka version: 4")
                .anyMatch(line -> line.startsWith("\tat " + SampleLog.class.getName()));
    }

    @Test
    void linesThatAreLeftOutAreLoggedAtDebugLevel() throws Exception {
        assertThat(messages(log("--log-level", "debug")))
                .anyMatch(line -> line.startsWith("WARN  TaskManager - Encounter corrupted task"))
                .anyMatch(line -> line.startsWith("ERROR TaskManager - Get exceptions for the following tasks"));
    }

    @Test
    void aLineOfJsonHasTheValuesOfTheEvent() throws Exception {
        List<JsonNode> events = json("--log-format", "json", "--log-level", "info");

        assertThat(events).hasSize(4);
        assertThat(events.get(0).at("/time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(events.get(0).at("/level").asText()).isEqualTo("INFO");
        assertThat(events.get(0).at("/logger").asText()).isEqualTo("org.lodewire.Sample");
        assertThat(events.get(0).at("/message").asText()).isEqualTo("3 articles");
        assertThat(events.get(0).at("/values/articles").asText()).isEqualTo("3");
        assertThat(events.get(1).at("/message").asText()).isEqualTo(FAILURE);
        assertThat(events.get(1).has("stackTrace")).isFalse();
    }

    @Test
    void aLineOfJsonHasTheStackTraceAtDebugLevel() throws Exception {
        List<JsonNode> events = json("--log-format", "json", "--verbose");

        assertThat(events.get(2).at("/stackTrace").asText())
                .contains("Caused by: java.net.ConnectException: refused", "\tat " + SampleLog.class.getName());
    }

    @Test
    void aFailedCommandPrintsNothingButLinesOfJson() throws Exception {
        List<JsonNode> events = json(1, "--log-format", "json", "--log-level", "error", "--fail");

        assertThat(events)
                .extracting(event ->
                        event.at("/level").asText() + " " + event.at("/message").asText())
                .containsExactly(
                        "WARN Cannot reach http://***@registry (attempt 1)", "ERROR Cannot reach http://***@registry");
        assertThat(events.get(1).has("stackTrace")).isFalse();
    }

    @Test
    void aFailureHasItsStackTraceInItsLineOfJson() throws Exception {
        List<JsonNode> events = json(1, "--log-format", "json", "--verbose", "--fail");

        assertThat(events.get(1).at("/stackTrace").asText())
                .startsWith("org.lodewire.client.CommandFailedException: Cannot reach http://***@registry")
                .contains("Caused by: java.io.IOException: http://***@registry", "\tat " + SampleLog.class.getName())
                .doesNotContain("hunter2");
    }

    @Test
    void aFailureIsPrintedWithoutPasswords() throws Exception {
        assertThat(log(1, "--verbose", "--fail"))
                .contains("Cannot reach http://***@registry (attempt 1)", "Cannot reach http://***@registry")
                .contains("Caused by: java.io.IOException: http://***@registry")
                .noneMatch(line -> line.contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--log-format json --nosuch", "--nosuch --log-format=JSON", "--log-level x --log-format json"})
    void aUsageErrorIsALineOfJson(String arguments) throws Exception {
        assertThat(json(2, arguments.split(" "))).first().satisfies(event -> {
            assertThat(event.at("/level").asText()).isEqualTo("ERROR");
            assertThat(event.at("/message").asText()).endsWith(". See 'sample --help'.");
        });
    }

    private List<JsonNode> json(String... options) throws Exception {
        return json(0, options);
    }

    private List<JsonNode> json(int exitCode, String... options) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        for (String line : log(exitCode, options)) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }
}
