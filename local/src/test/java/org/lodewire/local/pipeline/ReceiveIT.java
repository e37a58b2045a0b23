package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.LocalBroker;
import org.lodewire.local.LocalRegistry;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.receive.ReceiveSettings;
import org.lodewire.producer.receive.Receiver;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.catalogue.Catalogue;

/** Articles that are sent over HTTP while the broker goes away and comes back. */
@Timeout(300)
class ReceiveIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROWS = 50;
    private static final int CLIENTS = 3;
    private static final Pattern ACCEPTED = Pattern.compile("\"outcome\":\"accepted\",\"id\":\"([0-9a-f]{32})\"");

    @TempDir
    private Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();

    private LocalRegistry registry;
    private LocalBroker broker;
    private Connection connection;

    @BeforeEach
    void start() throws IOException {
        registry = LocalRegistry.start(folder.resolve("registry"), 0);
        broker = LocalBroker.start(folder.resolve("broker"), LocalBroker.Settings.DEFAULT);
        connection = new Connection(broker.bootstrapServers(), registry.awaitUrl(PATIENCE), Map.of());
        Setup.small(2).apply(connection);
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
        broker.close();
    }

    @Test
    void losesNothingThatItAcceptedWhenTheBrokerGoesAway() throws Exception {
        ReceiveSettings settings = ReceiveSettings.of("127.0.0.1", 0, null)
                .limited(SizeLimit.DEFAULT, Long.MAX_VALUE, 8, 8 << 20, Duration.ofSeconds(4));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Receiver receiver = Receiver.start(connection, PublishOptions.DEFAULT, settings)) {
            IntStream.range(0, CLIENTS).forEach(client -> clients.execute(() -> send(client, receiver.port())));
            awaitAccepted(20 * ROWS);

            broker.close();
            await().atMost(PATIENCE).until(() -> statuses.getOrDefault(503, 0) > 0);
            int port = Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));
            broker = LocalBroker.start(folder.resolve("broker"), LocalBroker.Settings.DEFAULT.withPort(port));
            awaitAccepted(accepted.size() + 20 * ROWS);
            clients.shutdownNow();
        } finally {
            clients.shutdownNow();
        }

        assertThat(statuses.keySet()).isSubsetOf(200, 503);
        assertThat(published()).containsAll(accepted);
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
            } catch (IOException e) {
                statuses.merge(0, 1, Integer::sum);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The ids of the articles on the raw topic. */
    private Set<String> published() {
        Set<String> ids = new HashSet<>();
        try (Consumer<String, RawArticle> consumer = connection.consumer(Catalogue.RAW, Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Catalogue.RAW.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, RawArticle> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value() != null) {
                        ids.add(record.value().getId());
                    }
                }
            }
        }
        return ids;
    }
}
