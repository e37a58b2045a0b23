package org.lodewire.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lodewire.client.connection.Connection;

/**
 * The compose file of the project with a project name, an image and ports for one test, run by the command that is
 * installed: {@code docker compose}, or its predecessor {@code docker-compose}. For one thread.
 */
final class ComposeProject implements AutoCloseable {

    /** Of whoever sends articles, and whoever uses the API. */
    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static final Path ROOT = Path.of("..");
    private static final int PATIENCE_MINUTES = 5;

    private final List<String> command;
    private final String image;
    private final int brokerPort = freePort();
    private final int registryPort = freePort();
    private final int receivePort = freePort();
    private final int servePort = freePort();
    private final Map<String, String> settings;

    /** @param name the name of the new project */
    ComposeProject(String name) throws IOException {
        command = run(List.of("docker", "compose", "version"), Map.of()).exitCode() == 0
                ? List.of("docker", "compose")
                : List.of("docker-compose");
        image = "lodewire-test:" + name;
        settings = Map.of(
                "COMPOSE_PROJECT_NAME",
                name,
                "LODEWIRE_IMAGE",
                image,
                "LODEWIRE_BROKER_PORT",
                Integer.toString(brokerPort),
                "LODEWIRE_REGISTRY_PORT",
                Integer.toString(registryPort),
                "LODEWIRE_RECEIVE_PORT",
                Integer.toString(receivePort),
                "LODEWIRE_SERVE_PORT",
                Integer.toString(servePort),
                "LODEWIRE_RECEIVE_TOKEN",
                TOKEN,
                "LODEWIRE_SERVE_TOKEN",
                TOKEN);
    }

    /** Where articles are posted to, from this machine. */
    URI articles() {
        return URI.create("http://localhost:" + receivePort + "/articles");
    }

    /** An address of the API, from this machine. */
    URI api(String path) {
        return URI.create("http://localhost:" + servePort + path);
    }

    /** The connection from this machine, through the ports of the containers. */
    Connection connection() {
        return new Connection(
                "localhost:" + brokerPort, "http://localhost:" + registryPort + "/apis/ccompat/v7", Map.of());
    }

    /**
     * Runs compose with arguments.
     *
     * @return its output
     * @throws IOException if it failed, with its output
     */
    String compose(String... arguments) throws IOException {
        return output(Stream.concat(command.stream(), Arrays.stream(arguments)).toList());
    }

    /** Waits until every container of a service has ended, and returns their exit codes. */
    List<Integer> awaitExit(String service) throws IOException {
        List<Integer> codes = new ArrayList<>();
        for (String container : compose("ps", "-a", "-q", service).lines().toList()) {
            codes.add(Integer.parseInt(
                    output(List.of("docker", "wait", container)).strip()));
        }
        return codes;
    }

    /** What the health check of a service with one container says: starting, healthy or unhealthy. */
    String health(String service) throws IOException {
        String container = compose("ps", "-q", service).strip();
        return output(List.of("docker", "inspect", "--format", "{{.State.Health.Status}}", container))
                .strip();
    }

    /** Removes the containers, the volumes and the image. */
    @Override
    public void close() throws IOException {
        try {
            compose("--profile", "demo", "--profile", "live", "down", "--volumes", "--remove-orphans");
        } finally {
            run(List.of("docker", "image", "rm", image), Map.of());
        }
    }

    private String output(List<String> line) throws IOException {
        Ended ended = run(line, settings);
        if (ended.exitCode() != 0) {
            throw new IOException(String.join(" ", line) + " ended with " + ended.exitCode() + ":\n" + ended.output()
                    + ended.errors());
        }
        return ended.output();
    }

    private record Ended(int exitCode, String output, String errors) {}

    /** The output goes to files instead of pipes, so that a command that hangs can be ended. */
    private static Ended run(List<String> line, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile("compose", ".out");
        Path errors = Files.createTempFile("compose", ".err");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(ROOT.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** The port must be known beforehand, because the broker advertises it to its clients. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
