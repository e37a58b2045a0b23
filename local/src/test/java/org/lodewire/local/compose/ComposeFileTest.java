package org.lodewire.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The compose file agrees with the rest of the project. Needs no Docker. */
class ComposeFileTest {

    private static final Path FILE = Path.of("../docker-compose.yml");
    private static final Path SETTINGS = Path.of("../.env");
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
        Set<String> used = Pattern.compile("\\$\\{([A-Z_]++):\\?}")
                .matcher(Files.readString(FILE))
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
}
