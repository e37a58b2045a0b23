package org.lodewire.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
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

/** A command in a process of its own, so that its CPU time is that of nothing else. Ended when this is closed, or killed when this process ends before. */
public final class LodewireProcess implements AutoCloseable {

    /** The options of Java with which the launcher starts a command. */
    public static final List<String> LAUNCHER = List.of("-XX:+UseParallelGC", "-Xmx512m");

    private static final int SECONDS_TO_END = 20;

    private final Process process;
    private final Path log;
    private final Thread atExit = new Thread(this::killAtExit, "kill-lodewire-process");

    private LodewireProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command on a cluster, as the launcher does.
     *
     * @param arguments the command and its options, without those of the connection
     * @param processor the only one that it may use, which takes Linux's {@code taskset}; null for all
     * @param log       receives what it prints
     */
    public static LodewireProcess start(
            Connection connection, List<String> arguments, @Nullable Integer processor, Path log) throws IOException {
        return start(connection, LAUNCHER, arguments, processor, log);
    }

    /**
     * Starts a command on a cluster.
     *
     * @param java      the options of Java
     * @param arguments the command and its options, without those of the connection
     * @param processor the only one that it may use, which takes Linux's {@code taskset}; null for all
     * @param log       receives what it prints
     */
    public static LodewireProcess start(
            Connection connection, List<String> java, List<String> arguments, @Nullable Integer processor, Path log)
            throws IOException {
        List<String> line = new ArrayList<>();
        if (processor != null) {
            line.addAll(List.of("taskset", "-c", processor.toString()));
        }
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(java);
        line.addAll(classArchive());
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), LodewireCommand.class.getName()));
        line.addAll(arguments);
        line.addAll(List.of(
                "--bootstrap-server", connection.bootstrapServers(), "--schema-registry", connection.registry()));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        LodewireProcess started = new LodewireProcess(process, log);
        Runtime.getRuntime().addShutdownHook(started.atExit);
        return started;
    }

    /** The archive of class data with which the launcher started this process. */
    private static List<String> classArchive() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
                .toList();
    }

    private void killAtExit() {
        process.destroyForcibly();
    }

    /** Its id. */
    public long pid() {
        return process.pid();
    }

    /**
     * What it has printed.
     *
     * @throws CommandFailedException if it has ended, with what it printed
     */
    public String output() throws IOException {
        requireAlive();
        return Files.readString(log);
    }

    private void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new CommandFailedException("The process has ended. Its log:\n" + Files.readString(log));
        }
    }

    /**
     * The CPU time so far.
     *
     * @throws CommandFailedException if it has ended, with what it printed
     */
    public Duration cpu() throws IOException {
        requireAlive();
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new CommandFailedException(
                        "The operating system does not say how much CPU time another process has used."));
    }

    /** Kills it, and waits until it has ended. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
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
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            // The hook kills what has ended already.
        }
    }
}
