package org.lodewire.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.internals.AppInfoParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.cli.command.LodewireCommand;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;

/** The compose file agrees with the rest of the project. Needs no Docker. */
class ComposeFileTest {

    private static final Path FILE = Path.of("../docker-compose.yml");
    private static final Path SETTINGS = Path.of("../.env");
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z_]++):\\?}");
    /** A setting that compose itself reads. */
    private static final String PROJECT_NAME = "COMPOSE_PROJECT_NAME";

    private JsonNode services;

    @BeforeEach
    void read() throws IOException {
        services = new YAMLMapper().readTree(FILE.toFile()).get("services");
    }

    @Test
    void theBrokerHasTheVersionOfTheClients() {
        assertThat(services.at("/broker/image").asText()).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
    }

    @Test
    void theRegistryHasTheVersionOfTheLocalOne() throws IOException {
        String version = services.at("/registry/image").asText().replace("apicurio/apicurio-registry:", "");
        try (Stream<Path> files = Files.list(Path.of("target/registry"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("apicurio-registry-app-" + version + "-runner.jar");
        }
    }

    @Test
    void theFileOfSettingsHasExactlyTheSettingsThatAreUsed() throws IOException {
        Set<String> used = SETTING.matcher(Files.readString(FILE))
                .results()
                .map(setting -> setting.group(1))
                .collect(Collectors.toSet());
        used.add(PROJECT_NAME);
        assertThat(Files.readAllLines(SETTINGS).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("=", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void portsAreOpenOnTheLoopbackInterfaceOnly() {
        services.forEach(service ->
                service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
    }

    @Test
    void servicesWithAPortHaveAHealthCheck() {
        assertThat(services)
                .filteredOn(service -> service.has("ports"))
                .allMatch(service -> service.has("healthcheck"));
    }

    @Test
    void secretsHaveNoValue() {
        services.forEach(service -> service.path("environment").properties().stream()
                .filter(variable -> variable.getKey().endsWith("_TOKEN"))
                .forEach(variable -> assertThat(variable.getValue().isNull())
                        .as(variable.getKey())
                        .isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipeline", "feeds", "receive", "deliver", "serve", "demo"})
    void servicesRunCommandsThatThereAre(String service) throws IOException {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(SETTINGS)) {
            settings.load(in);
        }
        List<String> command = new ArrayList<>();
        services.at("/" + service + "/command")
                .forEach(word -> command.add(
                        SETTING.matcher(word.asText()).replaceAll(setting -> settings.getProperty(setting.group(1)))));

        CommandLine tree = Commands.prepare(LodewireCommand.tree());

        assertThat(tree.parseArgs(command.toArray(String[]::new))
                        .subcommand()
                        .commandSpec()
                        .name())
                .isEqualTo(command.get(0));
    }
}
