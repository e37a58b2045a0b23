package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.local.pipeline.WebhookServer.Receipt;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;

/** Alerts that reach webhooks while instances of delivery come and go, and a receiver is down. */
@Timeout(300)
@OnAnyCluster
class DeliverIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final int PARTITIONS = 4;
    private static final int TOPICS = 4;
    private static final int PHASE = 100;

    @TempDir
    private Path folder;

    private final List<String> published = new ArrayList<>();

    @Test
    void deliversEachAlertInOrderThoughInstancesComeAndGoAndAReceiverIsDown(TestClusters clusters) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        try (WebhookServer web = new WebhookServer(SECRET);
                TestSystem system = TestSystem.start(clusters, PARTITIONS, folder.resolve("state"))) {
            DefinitionsTopic.subscriptions(system.connection())
                    .apply(Stream.of("up", "down")
                            .map(id -> subscription(id, web, secret))
                            .toList());
            web.setDown("down", true);
            try (LodewireProcess first = deliverer(system, "first");
                    LodewireProcess second = deliverer(system, "second")) {
                awaitLog(first, "Assigned: ");
                awaitLog(second, "Owns ");
                awaitPositions(system);
                publish(system);
                awaitAll(web, "up");
                publish(system);
                first.kill();
                web.setDown("down", false);
                try (LodewireProcess third = deliverer(system, "third")) {
                    publish(system);
                    awaitAll(web, "up");
                    awaitAll(web, "down");
                    // Before it has started, a process is ended by the signal itself.
                    awaitLog(third, "Assigned: ");
                    third.terminate();
                    assertThat(third.awaitExit()).as(third.log()).isZero();
                    second.terminate();
                    assertThat(second.awaitExit()).as(second.log()).isZero();
                }
            }
            for (String id : List.of("up", "down")) {
                assertThat(outOfOrder(web.receipts(id))).as("out of order").isEmpty();
                // What the killed instance had sent and not noted: at most one notification a topic. As much may repeat
                // when the
                // third one comes, on a machine so busy that an answer takes two seconds.
                assertThat(web.receipts(id)).hasSizeLessThanOrEqualTo(published.size() + 2 * TOPICS);
            }
            assertThat(web.unverified).isEmpty();
            everyAlertIsNotedAsDelivered(system);
        }
    }

    private static Subscription subscription(String id, WebhookServer web, Path secret) {
        return Subscription.newBuilder()
                .setId(id)
                .setEndpoint(Endpoint.newBuilder()
                        .setType(EndpointType.WEBHOOK)
                        .setUrl(web.url(id))
                        .setSecret("file:" + secret.toAbsolutePath())
                        .build())
                .build();
    }

    private LodewireProcess deliverer(TestSystem system, String name) throws IOException {
        return LodewireProcess.start(
                folder.resolve(name),
                List.of(),
                List.of(
                        "deliver",
                        "--bootstrap-server",
                        system.connection().bootstrapServers(),
                        "--schema-registry",
                        system.connection().registry(),
                        "--allow-private",
                        "--secrets-dir",
                        folder.toString(),
                        "--session-timeout",
                        "6s"));
    }

    private static void awaitLog(LodewireProcess process, String text) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> process.log().contains(text));
    }

    /** A new group begins with the alerts that come once it has a position in each partition. */
    private static void awaitPositions(TestSystem system) {
        try (Admin admin = system.connection().admin()) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> admin
                                    .listConsumerGroupOffsets("lodewire-deliver-alerts")
                                    .partitionsToOffsetAndMetadata()
                                    .get()
                                    .values()
                                    .stream()
                                    .filter(Objects::nonNull)
                                    .count()
                            == PARTITIONS);
        }
    }

    private void publish(TestSystem system) {
        try (Producer<String, byte[]> producer = system.connection().producer(Map.of());
                Serializer<TopicAlert> serializer = system.connection().serdes().serializer(Catalogue.ALERTS)) {
            for (int i = 0; i < PHASE; i++) {
                String topic = "topic-" + i % TOPICS;
                String id = String.format("%s/rule/%05d", topic, published.size());
                published.add(id);
                var unused = producer.send(new ProducerRecord<>(
                        Catalogue.ALERTS.name(),
                        topic,
                        serializer.serialize(Catalogue.ALERTS.name(), alert(topic, id))));
            }
            producer.flush();
        }
    }

    private static TopicAlert alert(String topic, String id) {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        return TopicAlert.newBuilder()
                .setId(id)
                .setTopic(topic)
                .setLabel(topic)
                .setRule("rule")
                .setKind("THRESHOLD")
                .setState(AlertState.RAISED)
                .setAt(now)
                .setRaisedAt(now)
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(3)
                .setExpected(3)
                .setScore(1)
                .setSummary("3 stories")
                .build();
    }

    private void awaitAll(WebhookServer web, String receiver) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> assertThat(ids(web.receipts(receiver))).containsAll(published));
    }

    private static Set<String> ids(List<Receipt> receipts) {
        Set<String> ids = new HashSet<>();
        receipts.forEach(receipt -> ids.add(receipt.alert()));
        return ids;
    }

    /** Alerts that came after a later one of the same topic, for the first time. */
    private static List<Receipt> outOfOrder(List<Receipt> receipts) {
        Map<String, String> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        return receipts.stream()
                .filter(receipt -> seen.add(receipt.alert()))
                .filter(receipt -> {
                    String before = last.put(receipt.topic(), receipt.alert());
                    return before != null && before.compareTo(receipt.alert()) > 0;
                })
                .toList();
    }

    private void everyAlertIsNotedAsDelivered(TestSystem system) {
        Map<String, Set<String>> delivered = new HashMap<>();
        try (TopicReader<Delivery> reader = new TopicReader<>(system.connection(), Catalogue.DELIVERIES)) {
            reader.readToEnd(record -> {
                if (record.value() != null && record.value().getOutcome() == DeliveryOutcome.DELIVERED) {
                    delivered
                            .computeIfAbsent(record.key(), key -> new HashSet<>())
                            .addAll(record.value().getAlerts());
                }
            });
        }
        assertThat(delivered.keySet()).containsExactlyInAnyOrder("up", "down");
        assertThat(delivered.values()).allSatisfy(ids -> assertThat(ids).containsAll(published));
    }
}
