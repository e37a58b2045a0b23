package org.lodewire.bench.receive;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lodewire.client.CommandFailedException;

/** The process of {@link Clients}. Ended when this is closed. */
final class ClientProcess implements AutoCloseable {

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;

    private ClientProcess(Process process) {
        this.process = process;
        this.to = process.outputWriter(StandardCharsets.UTF_8);
        this.from = process.inputReader(StandardCharsets.UTF_8);
    }

    static ClientProcess start(int port, int clients) throws IOException {
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                Clients.class.getName(),
                Integer.toString(port),
                Integer.toString(clients));
        return new ClientProcess(new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Makes the articles of a round. */
    void prepare(int round, int articles, int rows) throws IOException {
        say(round + " " + articles + " " + rows);
        expect(Clients.READY);
    }

    /** Sends them, and returns when all are answered. */
    void send() throws IOException {
        say("send");
        expect(Clients.DONE);
    }

    /** The CPU time so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void say(String line) throws IOException {
        to.write(line);
        to.newLine();
        to.flush();
    }

    private void expect(String expected) throws IOException {
        String line = from.readLine();
        if (!expected.equals(line)) {
            throw new CommandFailedException("The clients failed: " + line);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
