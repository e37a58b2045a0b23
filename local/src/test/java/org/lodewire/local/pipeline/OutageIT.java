package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.LocalBroker;
import org.lodewire.local.LocalRegistry;
import org.lodewire.producer.Ingest;
import org.lodewire.producer.ProgressListener;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.producer.receive.ReceiveSettings;
import org.lodewire.producer.receive.Receiver;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * What comes of articles while the broker goes away and comes back: those that are sent over HTTP, and those that are read from a
 * stream. {@code -Doutage.seconds=60} makes the outage longer.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 0));
    private static final int ROWS = 50;
    private static final int CLIENTS = 3;
    private static final Pattern ACCEPTED = Pattern.compile("\"outcome\":\"accepted\",\"id\":\"([0-9a-f]{32})\"");

    private LocalBroker broker;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> withoutRetryAfter = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger ingested = new AtomicInteger();

    /** How often each article is on the raw topic. */
    private final Map<String, Integer> published = new HashMap<>();

    @BeforeAll
    void losesTheBrokerForAWhile(@TempDir Path folder) throws Exception {
        try (LocalRegistry registry = LocalRegistry.start(folder.resolve("registry"), 0)) {
            broker = LocalBroker.start(folder.resolve("broker"), LocalBroker.Settings.DEFAULT);
            try {
                Connection connection =
                        new Connection(broker.bootstrapServers(), registry.awaitUrl(PATIENCE), Map.of());
                Setup.small(2).apply(connection);
                publish(connection, folder);
                read(connection);
            } finally {
                broker.close();
            }
        }
    }

    private void publish(Connection connection, Path folder) throws Exception {
        ReceiveSettings settings = ReceiveSettings.of("127.0.0.1", 0, null)
                .limited(SizeLimit.DEFAULT, Long.MAX_VALUE, 8, 8 << 20, Duration.ofSeconds(4));
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
        try (Receiver receiver = Receiver.start(connection, PublishOptions.DEFAULT, settings);
                PipedInputStream in = new PipedInputStream(1 << 16)) {
            Future<PublishSummary> ingest;
            try (PipedOutputStream stream = new PipedOutputStream(in)) {
                ingest =
                        threads.submit(() -> new Ingest(PublishOptions.DEFAULT, ProgressListener.NONE, new StopSignal())
                                .run(in, "test", connection));
                var unused = writer.scheduleAtFixedRate(() -> write(stream), 0, 20, TimeUnit.MILLISECONDS);
                IntStream.range(0, CLIENTS).forEach(client -> threads.execute(() -> send(client, receiver.port())));
                restartBroker(folder);
                end(writer);
            }
            ingest.get();
            threads.shutdownNow();
            end(threads);
        } finally {
            writer.shutdownNow();
            threads.shutdownNow();
        }
    }

    private void restartBroker(Path folder) throws IOException {
        awaitAccepted(20 * ROWS);
        broker.close();
        await().atMost(PATIENCE).until(() -> statuses.getOrDefault(503, 0) > 0);
        await().pollDelay(OUTAGE).atMost(OUTAGE.plus(PATIENCE)).until(() -> true);
        int port = Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));
        broker = LocalBroker.start(folder.resolve("broker"), LocalBroker.Settings.DEFAULT.withPort(port));
        awaitAccepted(accepted.size() + 20 * ROWS);
    }

    @Test
    void receiveLosesNothingThatItAccepted() {
        assertThat(published.keySet()).containsAll(accepted);
    }

    @Test
    void receiveAnswersEitherThatItAcceptedOrWhenToRetry() {
        assertThat(statuses.keySet()).isSubsetOf(200, 429, 503);
        assertThat(withoutRetryAfter).isEmpty();
    }

    @Test
    void ingestPublishesEachRowThatItReadOnce() {
        List<String> rows = IntStream.range(0, ingested.get())
                .mapToObj(row -> ArticleId.ofUrl(
                        CanonicalUrl.of("https://stream.example/" + row).orElseThrow()))
                .toList();

        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows).allSatisfy(id -> assertThat(published.get(id)).isEqualTo(1));
    }

    private void write(PipedOutputStream stream) {
        int row = ingested.getAndIncrement();
        try {
            stream.write(("{\"url\": \"https://stream.example/" + row + "\", \"text\": \"Row " + row + "\"}\n")
                    .getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ExecutorService threads) throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void awaitAccepted(int count) {
        await().atMost(PATIENCE).until(() -> accepted.size() >= count);
    }

    private void send(int client, int port) {
        while (!Thread.currentThread().isInterrupted()) {
            int request = requests.incrementAndGet();
            String body = IntStream.range(0, ROWS)
                    .mapToObj(row -> "{\"url\": \"https://a" + client + ".example/" + request + "/" + row
                            + "\", \"text\": \"Text " + row + "\"}\n")
                    .collect(Collectors.joining());
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/articles"))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                ACCEPTED.matcher(answer.body())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(accepted::add);
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                if (answer.statusCode() != 200
                        && answer.headers().firstValue("Retry-After").isEmpty()) {
                    withoutRetryAfter.add(answer.body());
                }
            } catch (IOException e) {
                statuses.merge(0, 1, Integer::sum);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read(Connection connection) {
        try (TopicReader<RawArticle> reader = new TopicReader<>(connection, Catalogue.RAW)) {
            reader.readToEnd(record -> {
                if (record.value() != null) {
                    published.merge(record.value().getId(), 1, Integer::sum);
                }
            });
        }
    }
}
