package org.lodewire.client.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import picocli.CommandLine.Option;

/** The options that say where Kafka and the registry are, named as Kafka's own tools name them. */
public final class ConnectionOptions {

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = {
                "Kafka broker to connect to first. Default: ${DEFAULT-VALUE};",
                "LODEWIRE_BOOTSTRAP_SERVER in the environment sets another."
            },
            defaultValue = "${env:LODEWIRE_BOOTSTRAP_SERVER:-localhost:9092}")
    private String bootstrapServer;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            description = {
                "Confluent API of the schema registry. Default: ${DEFAULT-VALUE};",
                "LODEWIRE_SCHEMA_REGISTRY in the environment sets another."
            },
            defaultValue = "${env:LODEWIRE_SCHEMA_REGISTRY:-http://localhost:8081/apis/ccompat/v7}")
    private String schemaRegistry;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = {
                "Properties of the clients, such as TLS and SASL;",
                "those that begin with schema.registry. go to the registry's client.",
                "LODEWIRE_COMMAND_CONFIG in the environment names a file too."
            },
            defaultValue = "${env:LODEWIRE_COMMAND_CONFIG}")
    private Path commandConfig;

    /**
     * The connection that the options describe. Connects to nothing yet.
     *
     * @throws CommandFailedException if the file of properties cannot be read
     */
    public Connection connection() {
        Map<String, String> client = new TreeMap<>();
        // An environment variable may well be set to nothing.
        if (commandConfig != null && !commandConfig.toString().isEmpty()) {
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(commandConfig)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandFailedException(
                        "Cannot read the client properties in " + commandConfig + ": " + e.getMessage(), e);
            }
            properties.stringPropertyNames().forEach(name -> client.put(name, properties.getProperty(name)));
        }
        return new Connection(bootstrapServer, schemaRegistry, client);
    }
}
