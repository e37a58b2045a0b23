package org.lodewire.client.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.client.connection.Connection;
import picocli.CommandLine.Option;

/** The options for the connection to Kafka and the registry, with the names that Kafka's own tools use. */
public final class ConnectionOptions {

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description =
                    "Kafka brokers to connect to first. Default: ${DEFAULT-VALUE}; LODEWIRE_BOOTSTRAP_SERVER in the"
                            + " environment sets another.",
            defaultValue = "${env:LODEWIRE_BOOTSTRAP_SERVER:-localhost:9092}")
    @SuppressWarnings("NullAway.Init") // has a default
    private String bootstrapServer;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            description = {
                "URL of the schema registry; LODEWIRE_SCHEMA_REGISTRY in the environment sets another default.",
                "Default: ${DEFAULT-VALUE}."
            },
            defaultValue = "${env:LODEWIRE_SCHEMA_REGISTRY:-http://localhost:8081/apis/ccompat/v7}")
    @SuppressWarnings("NullAway.Init") // has a default
    private String schemaRegistry;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description =
                    "Client properties, for TLS and SASL among others. Those that begin with schema.registry. configure"
                            + " the registry's client. Default: none; LODEWIRE_COMMAND_CONFIG in the environment names"
                            + " one.",
            defaultValue = "${env:LODEWIRE_COMMAND_CONFIG}")
    private @Nullable Path commandConfig;

    /**
     * The connection that the options describe. Does not connect yet.
     *
     * @throws CommandFailedException if the file of properties cannot be read
     */
    public Connection connection() {
        Map<String, String> client = new TreeMap<>();
        // The environment variable may be empty.
        if (commandConfig != null && !commandConfig.toString().isEmpty()) {
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(commandConfig)) {
                properties.load(in);
            } catch (NoSuchFileException e) {
                throw new CommandFailedException("There is no file " + commandConfig + " of client properties.", e);
            } catch (IOException e) {
                throw new CommandFailedException(
                        "Cannot read the client properties in " + commandConfig + ": " + FileFailure.reason(e) + ".",
                        e);
            } catch (IllegalArgumentException e) {
                throw new CommandFailedException(
                        "Cannot read the client properties in " + commandConfig
                                + ": a \\u is not followed by four hexadecimal digits.",
                        e);
            }
            properties.stringPropertyNames().forEach(name -> client.put(name, properties.getProperty(name)));
        }
        return new Connection(bootstrapServer, schemaRegistry, client);
    }
}
