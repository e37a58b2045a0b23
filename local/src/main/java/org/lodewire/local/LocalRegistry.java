package org.lodewire.local;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema registry (Apicurio) in a child process, which serves Confluent's API on the loopback interface only.
 *
 * <p>The system property {@value #HOME_PROPERTY} names the folder into which the build has unpacked the registry. The
 * schemas are in a database file in the data folder of the registry, which also has its log and its temporary files.
 *
 * <p>Thread-safe.
 */
public final class LocalRegistry implements AutoCloseable {

    /** The system property that names the folder into which the distribution of the registry was unpacked. */
    public static final String HOME_PROPERTY = "lodewire.registry.home";

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)\\s");
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
    private static final long MILLIS_BETWEEN_CHECKS = 50;

    /** How long a connection to the database may take: the five seconds of the registry do not suffice on a busy machine. */
    private static final Duration DATABASE_TIMEOUT = Duration.ofSeconds(60);

    private static final String NO_CONNECTION = "Acquisition timeout while waiting for new connection";

    private final ChildProcess child;
    private final Path log;

    private LocalRegistry(ChildProcess child, Path log) {
        this.child = child;
        this.log = log;
    }

    /**
     * Starts a registry and returns immediately, so that a broker can start meanwhile.
     *
     * @param folder has its data; created if it is missing
     * @param port   the port, or 0 for a free one
     * @throws IOException if the port is taken, the system property does not name the distribution, or no process can be
     *     started
     */
    public static LocalRegistry start(Path folder, int port) throws IOException {
        return start(folder, port, DATABASE_TIMEOUT);
    }

    /** @param database how long a connection to its database may take */
    static LocalRegistry start(Path folder, int port, Duration database) throws IOException {
        requireFree(port);
        Path jar = jarIn(System.getProperty(HOME_PROPERTY));
        Path temporary = folder.toAbsolutePath().resolve("tmp");
        Files.createDirectories(temporary);
        Path log = folder.resolve("registry.log");
        List<String> unwanted = List.of("QUARKUS_", "APICURIO_", "REGISTRY_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");
        return new LocalRegistry(
                ChildProcess.start(command(jar, port, temporary, database), folder, unwanted, log), log);
    }

    /** The registry itself would need seconds to find that its port is taken. */
    private static void requireFree(int port) throws IOException {
        try (LoopbackSockets sockets = new LoopbackSockets()) {
            sockets.bind("registry", port);
        } catch (IOException e) {
            throw new IOException("The schema registry did not start: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the registry responds.
     *
     * @return the address of its Confluent API
     * @throws IOException if it ends instead, or does not respond in time; the message has the end of its log
     */
    public String awaitUrl(Duration timeout) throws IOException {
        HttpClient http =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
        long deadline = System.nanoTime() + timeout.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<String> url = announcedUrl();
            if (url.isPresent() && responds(http, url.get())) {
                return url.get();
            }
            if (!child.isAlive()) {
                throw new IOException(ended());
            }
            pause();
        }
        throw new IOException(
                "The schema registry did not respond within " + timeout.toSeconds() + " s. " + endOfLog());
    }

    /**
     * Waits until the registry has ended.
     *
     * @return what happened, with the end of its log
     * @throws IOException if its log cannot be read
     */
    String awaitEnd() throws IOException, InterruptedException {
        int code = child.awaitEnd();
        return "The schema registry (process " + child.pid() + ") ended with code " + code + ". " + endOfLog();
    }

    /** The id of the registry's process. */
    public long pid() {
        return child.pid();
    }

    /** Stops the registry and returns when it has ended. Closing it again does nothing. */
    @Override
    public void close() {
        child.close();
    }

    /** With port 0, the registry binds a free port and logs it, so that no other process can take the port in between. */
    private Optional<String> announcedUrl() throws IOException {
        Matcher listening = LISTENING.matcher(child.logTail());
        return listening.find() ? Optional.of(listening.group(1) + "/apis/ccompat/v7") : Optional.empty();
    }

    private static boolean responds(HttpClient http, String url) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/subjects"))
                .timeout(REQUEST_TIMEOUT)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(MILLIS_BETWEEN_CHECKS);
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Interrupted while the schema registry was starting");
    }

    private String ended() throws IOException {
        return child.logTail().contains(NO_CONNECTION)
                ? "The schema registry ended while it started, since it got no connection to its database in time: the machine,"
                        + " or its disk, is too busy. Start it again. Its log is " + log
                : "The schema registry ended while it started. " + endOfLog();
    }

    private String endOfLog() throws IOException {
        List<String> lines = child.logTail().lines().toList();
        String end = String.join("\n    ", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        return "The end of " + log + ":\n    " + end;
    }

    /**
     * The jar of the registry.
     *
     * @param home the folder into which the distribution was unpacked; null if the system property is not set
     */
    static Path jarIn(@Nullable String home) throws IOException {
        if (home == null) {
            throw new IOException(
                    "The system property " + HOME_PROPERTY + " must name the folder into which the schema registry "
                            + "was unpacked: local/target/registry, once the project is built");
        }
        if (Files.isDirectory(Path.of(home))) {
            try (DirectoryStream<Path> jars =
                    Files.newDirectoryStream(Path.of(home), "apicurio-registry-app-*-runner.jar")) {
                for (Path jar : jars) {
                    return jar.toAbsolutePath();
                }
            }
        }
        throw new IOException("There is no schema registry in " + home + " (" + HOME_PROPERTY
                + "); building the project " + "puts it into local/target/registry");
    }

    private static List<String> command(Path jar, int port, Path temporary, Duration database) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData", // would be in /tmp, also if java.io.tmpdir is elsewhere
                "-Djava.io.tmpdir=" + temporary,
                "-Dapicurio.import.work-dir=" + temporary,
                "-Dapicurio.storage.snapshot.location=" + temporary,
                // Relative to its working directory, whose name may have characters that are special in the URL.
                "-Dapicurio.datasource.url=jdbc:h2:file:./registry;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "-Dapicurio.datasource.jdbc.initial-size=1",
                "-Dapicurio.datasource.jdbc.min-size=1",
                "-Dapicurio.datasource.jdbc.max-size=8",
                "-Dquarkus.datasource.h2.jdbc.acquisition-timeout=" + database,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.access-log.enabled=false",
                "-Dquarkus.log.category.\"io.apicurio\".level=WARN",
                "-Dquarkus.log.category.\"io.quarkus\".level=INFO", // logs the address on which it listens
                "-jar",
                jar.toString());
    }
}
