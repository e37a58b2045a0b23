package org.lodewire.bench.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.LodewireProcess;
import org.lodewire.bench.NumberedAlerts;
import org.lodewire.bench.Pace;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Publishes alerts at a steady pace and measures when the clients of a stream have them. Each client receives every alert. For one
 * thread and one run.
 */
public final class StreamBenchmark {

    private static final int TOPICS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CHECK = Duration.ofMillis(100);
    private static final Pattern PORT = Pattern.compile("Serving at http://127\\.0\\.0\\.1:(\\d{1,5})/");

    private final Connection connection;
    private final KafkaTopic<TopicAlert> topic;
    private final Settings settings;
    private final Consumer<String> progress;
    private final AtomicLongArray sent;
    private int next = 1;

    /**
     * What is run.
     *
     * @param clients   streams
     * @param perSecond alerts a second in all
     * @param warmUp    how long alerts are published before they are measured
     * @param measured  how long alerts that are measured are published
     * @param processor the only one that the server may use; null for all
     */
    public record Settings(
            int clients,
            int perSecond,
            Duration warmUp,
            Duration measured,
            @Nullable Integer processor) {

        int alerts(Duration time) {
            return Math.toIntExact(perSecond * time.toSeconds());
        }
    }

    /**
     * What was measured.
     *
     * @param alerts       that were published
     * @param missing      how many did not come, over all clients
     * @param repeated     how many came again
     * @param disorder     how many came after a later one of their topic
     * @param disconnected how many clients the server disconnected
     * @param bytes        that the clients received, with those of the warm-up
     * @param cpu          CPU time of the server while they were published
     * @param elapsed      how long that took
     * @param p50          milliseconds from the send of an alert to a client, infinite if so many did not come
     * @param p99          the same
     * @param longest      the same
     */
    public record Figures(
            int alerts,
            long missing,
            long repeated,
            long disorder,
            int disconnected,
            long bytes,
            Duration cpu,
            Duration elapsed,
            double p50,
            double p99,
            double longest) {}

    /**
     * Makes a benchmark.
     *
     * @param topic    of alerts
     * @param progress takes what is being done, in words
     */
    public StreamBenchmark(
            Connection connection, KafkaTopic<TopicAlert> topic, Settings settings, Consumer<String> progress) {
        this.connection = connection;
        this.topic = topic;
        this.settings = settings;
        this.progress = progress;
        int toBegin = (int) PATIENCE.toSeconds();
        this.sent = new AtomicLongArray(
                1 + toBegin + settings.alerts(settings.warmUp()) + settings.alerts(settings.measured()));
    }

    /**
     * Runs it on a cluster that has been set up.
     *
     * @throws IOException if the server or a stream cannot be started
     */
    public Figures run() throws IOException {
        Path log = Files.createTempFile("lodewire-serve", ".log");
        String streams = Integer.toString(settings.clients());
        // All clients have one address, of whose connections three quarters may be streams.
        String connections = Integer.toString(2 * settings.clients());
        List<String> command = List.of(
                "serve", "--port", "0", "--rate", "100000", "--streams", streams, "--max-per-address", connections);
        try (LodewireProcess server = LodewireProcess.start(connection, command, settings.processor(), log)) {
            progress.accept("Starting the server, process " + server.pid());
            int port = port(server);
            progress.accept("Opening streams");
            try (StreamClients clients = new StreamClients(port, settings.clients(), TOPICS, sent);
                    NumberedAlerts alerts = new NumberedAlerts(connection, topic)) {
                begin(clients, alerts);
                progress.accept("Warming up");
                publish(alerts, settings.warmUp());
                progress.accept("Measuring");
                return measure(server, clients, alerts);
            }
        } finally {
            Files.delete(log);
        }
    }

    private static int port(LodewireProcess server) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher line = PORT.matcher(server.output());
            if (line.find()) {
                return Integer.parseInt(line.group(1));
            }
            Pace.pause(CHECK);
        }
        throw new CommandFailedException("The server has not started within " + PATIENCE.toSeconds() + " s.");
    }

    /** A stream begins with what comes after it was opened. */
    private void begin(StreamClients clients, NumberedAlerts alerts) {
        for (int second = 0; second < PATIENCE.toSeconds(); second++) {
            publish(alerts);
            if (Pace.await(() -> clients.begun() == settings.clients(), Duration.ofSeconds(1))) {
                return;
            }
        }
        throw new CommandFailedException("Only " + clients.begun() + " of " + settings.clients()
                + " streams have got an alert within " + PATIENCE.toSeconds() + " s.");
    }

    private Figures measure(LodewireProcess server, StreamClients clients, NumberedAlerts alerts) throws IOException {
        int first = next;
        clients.measureFrom(first);
        Duration cpu = server.cpu();
        long start = System.nanoTime();
        publish(alerts, settings.measured());
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Duration used = server.cpu().minus(cpu);
        long expected = (long) (next - first) * settings.clients();
        Pace.await(() -> clients.received() == expected, PATIENCE);
        clients.close();
        StreamClients.Received received = clients.received(next);
        Delays delays = received.delays();
        return new Figures(
                next - first,
                received.missing(),
                received.repeated(),
                received.disorder(),
                received.disconnected(),
                received.bytes(),
                used,
                elapsed,
                delays.millis(.5, expected),
                delays.millis(.99, expected),
                delays.millis(1, expected));
    }

    private void publish(NumberedAlerts alerts, Duration time) {
        Pace.keep(settings.alerts(time), settings.perSecond(), each -> publish(alerts));
    }

    private void publish(NumberedAlerts alerts) {
        int number = next++;
        sent.set(number, System.nanoTime());
        alerts.publish("topic-" + number % TOPICS, number);
    }
}
