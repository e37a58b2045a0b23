package org.lodewire.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lodewire.cli.command.LodewireCommand;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.time.Durations;

/** {@code feeds run} in a process of its own, so that its CPU time is that of nothing else. Ended when this is closed. */
final class CrawlerProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 20;

    private final Process process;
    private final Path log;

    private CrawlerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a crawler that fetches from loopback addresses.
     *
     * @param minDelay  in whole seconds
     * @param processor the only one that it may use, which takes Linux's {@code taskset}; null for all
     * @param log       receives what it logs
     */
    static CrawlerProcess start(Connection connection, Duration minDelay, @Nullable Integer processor, Path log)
            throws IOException {
        List<String> line = new ArrayList<>();
        if (processor != null) {
            line.addAll(List.of("taskset", "-c", processor.toString()));
        }
        // As the launcher starts it.
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseParallelGC", "-Xmx512m"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), LodewireCommand.class.getName()));
        line.addAll(List.of("feeds", "run", "--allow-private", "--min-delay", Durations.format(minDelay)));
        line.addAll(List.of(
                "--bootstrap-server", connection.bootstrapServers(), "--schema-registry", connection.registry()));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new CrawlerProcess(process, log);
    }

    long pid() {
        return process.pid();
    }

    /**
     * The CPU time so far.
     *
     * @throws CommandFailedException if it has ended, with what it logged
     */
    Duration cpu() throws IOException {
        if (!process.isAlive()) {
            throw new CommandFailedException("The crawler has ended. Its log:\n" + Files.readString(log));
        }
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new CommandFailedException(
                        "The operating system does not say how much CPU time another process has used."));
    }

    /** Ends it in order; kills it if that takes long. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
