package org.lodewire.local.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lodewire.cli.command.LodewireCommand;
import org.lodewire.client.connection.Connection;

/** A command in a process of its own, as the launcher runs it. Killed when it is closed. */
public final class LodewireProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;
    private final Path log;

    private LodewireProcess(Process process, Path output, Path log) {
        this.process = process;
        this.output = output;
        this.log = log;
    }

    /**
     * Starts a command.
     *
     * @param folder     receives what it writes; created if it is missing
     * @param jvmOptions options of its JVM
     * @param arguments  the command and its arguments
     */
    public static LodewireProcess start(Path folder, List<String> jvmOptions, List<String> arguments)
            throws IOException {
        return startWritingTo(folder.resolve("output"), folder, jvmOptions, arguments);
    }

    /** As {@link #start}, with its standard output in a file that may be elsewhere. */
    public static LodewireProcess startWritingTo(
            Path output, Path folder, List<String> jvmOptions, List<String> arguments) throws IOException {
        Files.createDirectories(folder);
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It runs for less time than the second compiler needs to pay off.
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), LodewireCommand.class.getName()));
        line.addAll(arguments);
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(line)
                .redirectOutput(output.toFile())
                .redirectError(log.toFile())
                .start();
        return new LodewireProcess(process, output, log);
    }

    /** Starts the pipeline on the event clock, with its state in the folder. */
    static LodewireProcess run(Connection connection, String applicationId, Path folder) throws IOException {
        return start(
                folder,
                List.of(),
                List.of(
                        "run",
                        "--bootstrap-server",
                        connection.bootstrapServers(),
                        "--schema-registry",
                        connection.registry(),
                        "--application-id",
                        applicationId,
                        "--clock",
                        "event",
                        "--state",
                        folder.resolve("state").toString()));
    }

    /** What it has written to standard output. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** What it has written to standard error. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Waits until it has ended, and returns its exit code. */
    public int awaitExit() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("The process has not ended within " + PATIENCE_SECONDS + " s. Its log:\n" + log());
        }
        return process.exitValue();
    }

    /** Asks it to end, as SIGTERM does. */
    void terminate() {
        process.destroy();
    }

    /** Kills it, as SIGKILL does, and waits until it has ended. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills it if it is still running. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
