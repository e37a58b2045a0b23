package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.http.AllowedAddresses;
import org.lodewire.client.http.TokenFile;
import org.lodewire.client.setup.Reset;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.local.pipeline.EventReader.Event;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.endpoint.Secrets;
import org.lodewire.subscriptions.endpoint.Sender;
import org.lodewire.subscriptions.serve.NewsService;
import org.lodewire.subscriptions.serve.ServiceSettings;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ServerSettings;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeLinks;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeTokens;

/** The HTTP API over a real broker: streams that go on in another instance, definitions, tokens. */
@Timeout(300)
@OnAnyCluster
class ServeIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String TOPIC =
            "{\"id\": \"tin\", \"label\": \"Tin\", \"query\": \"tin OR cassiterite\", \"windows\": [\"1h\"]}";

    private static final UnsubscribeTokens LINKS = new UnsubscribeTokens("a secret of some length");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> published = new ArrayList<>();

    /** A service, and what sends its tests. */
    private record Instance(NewsService service, Sender sender) implements AutoCloseable {

        static Instance start(TestSystem system, @Nullable Path tokens) {
            Sender sender = new Sender(
                    Secrets.of(name -> null, new SecretAccess(List.of(), null)),
                    AllowedAddresses.PUBLIC,
                    null,
                    InstantSource.system());
            ServerSettings settings = new ServerSettings(
                    "127.0.0.1",
                    0,
                    Optional.ofNullable(tokens).map(file -> new TokenFile(file, name -> null).read()),
                    false,
                    1_000,
                    10);
            ServiceSettings all = ServiceSettings.of(settings).with(Optional.of(LINKS));
            return new Instance(NewsService.start(system.connection(), all, Access.of(settings), sender::send), sender);
        }

        String url(String path) {
            return "http://127.0.0.1:" + service.port() + path;
        }

        @Override
        public void close() {
            service.close();
            sender.close();
        }
    }

    @Test
    void aStreamGoesOnInAnotherInstanceWithoutAGap(TestClusters clusters) throws Exception {
        try (TestSystem system = TestSystem.start(clusters, 2, folder.resolve("state"))) {
            List<String> received = new ArrayList<>();
            String lastId;
            try (Instance first = Instance.start(system, null);
                    EventReader reader = EventReader.open(first.url("/api/v1/stream?event=alert"), null)) {
                publish(system, 100);
                received.addAll(ids(reader.readUntil(isLast())));
                lastId = reader.lastId();
            }
            // Nobody listens, and more is published than an instance has in memory when it starts.
            publish(system, 5_000);
            try (Instance second = Instance.start(system, null);
                    EventReader reader = EventReader.open(second.url("/api/v1/stream?event=alert"), lastId)) {
                publish(system, 100);
                received.addAll(ids(reader.readUntil(isLast())));
                lastId = reader.lastId();
                publish(system, 10);
                try (Instance third = Instance.start(system, null);
                        EventReader other = EventReader.open(third.url("/api/v1/stream?event=alert"), lastId)) {
                    received.addAll(ids(other.readUntil(isLast())));
                }
            }
            assertThat(received).containsAll(published);
            assertThat(received.stream().filter(id -> id.startsWith("t0/")).distinct())
                    .isSorted();
            assertThat(received).hasSizeLessThan(published.size() + 600);
        }
    }

    @Test
    void itForgetsWhatWasResetAndGoesOn(TestClusters clusters) throws Exception {
        try (TestSystem system = TestSystem.start(clusters, 2, folder.resolve("state"));
                Instance instance = Instance.start(system, null);
                EventReader reader = EventReader.open(instance.url("/api/v1/stream?event=alert"), null)) {
            publish(system, 10);
            reader.readUntil(isLast());
            try (Admin admin = system.connection().admin()) {
                new Reset(admin).delete();
            }
            reader.readUntil(event -> event.name().equals("reset"));
            assertThat(shown(instance)).isEmpty();

            publish(system, 1);
            reader.readUntil(isLast());
            assertThat(shown(instance)).containsExactly(published.get(10));
        }
    }

    private List<String> shown(Instance instance) throws Exception {
        return new JsonMapper()
                .readTree(send("GET", instance.url("/api/v1/alerts"), "", Map.of())
                        .body())
                .path("alerts")
                .findValuesAsText("id");
    }

    @Test
    void aClientOfAnotherClusterIsToldToReadAnew(TestClusters clusters) throws Exception {
        try (TestSystem system = TestSystem.start(clusters, 2, folder.resolve("state"));
                Instance instance = Instance.start(system, null);
                EventReader reader = EventReader.open(instance.url("/api/v1/stream"), "9.9.9_1")) {
            assertThat(reader.readUntil(event -> true)).extracting(Event::name).containsExactly("reset");
        }
    }

    @Test
    void aDefinitionIsAppliedOnceItIsValidAndOnlyIfItIsAsTheClientKnowsIt(TestClusters clusters) throws Exception {
        try (TestSystem system = TestSystem.start(clusters, 2, folder.resolve("state"));
                Instance one = Instance.start(system, null);
                Instance other = Instance.start(system, null)) {
            String url = one.url("/api/v1/topics/tin");
            HttpResponse<String> faulty = send("PUT", url, TOPIC.replace("OR", "OR OR"), Map.of());
            assertThat(faulty.statusCode()).isEqualTo(422);
            assertThat(faulty.body()).contains("\"where\":\"query\"", "\"line\":1", "\"column\":");

            HttpResponse<String> applied = send("PUT", url, TOPIC, Map.of("If-None-Match", "*"));
            assertThat(applied.statusCode()).isEqualTo(201);
            String tag = applied.headers().firstValue("ETag").orElseThrow();
            assertThat(DefinitionsTopic.topics(system.connection())
                            .read()
                            .get("tin")
                            .getQuery())
                    .isEqualTo("tin OR cassiterite");
            assertThat(send("GET", url, "", Map.of("If-None-Match", tag)).statusCode())
                    .isEqualTo(304);

            assertThat(send("PUT", url, TOPIC, Map.of("If-None-Match", "*")).statusCode())
                    .isEqualTo(412);
            String changed = TOPIC.replace("Tin", "All tin");
            assertThat(send("PUT", other.url("/api/v1/topics/tin"), changed, Map.of("If-Match", tag))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send("PUT", url, TOPIC, Map.of("If-Match", tag)).statusCode())
                    .isEqualTo(412);
            assertThat(send("DELETE", url, "", Map.of()).statusCode()).isEqualTo(204);
            assertThat(send("GET", url, "", Map.of()).statusCode()).isEqualTo(404);
            assertThat(send("DELETE", url, "", Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void onlyEditorsChangeWhatReadersSee(TestClusters clusters) throws Exception {
        Path tokens = Files.writeString(
                folder.resolve("tokens"), "reader.wall = reader-reader-reader\neditor.desk = editor-editor-editor\n");
        String subscription = "{\"id\": \"desk\", \"to\": {\"slack\": \"env:LODEWIRE_SECRET_URL\"}}";
        try (TestSystem system = TestSystem.start(clusters, 2, folder.resolve("state"));
                Instance instance = Instance.start(system, tokens)) {
            String url = instance.url("/api/v1/subscriptions/desk");
            Map<String, String> reader = Map.of("Authorization", "Bearer reader-reader-reader");
            Map<String, String> editor = Map.of("Authorization", "Bearer editor-editor-editor");

            assertThat(send("GET", url, "", Map.of()).statusCode()).isEqualTo(401);
            assertThat(send("PUT", url, subscription, reader).statusCode()).isEqualTo(403);
            assertThat(send("PUT", url, subscription, editor).statusCode()).isEqualTo(201);
            assertThat(send("POST", url + "/pause", "", editor).body()).contains("\"paused\":true");
            assertThat(send("POST", url + "/mute/tin/many/2026", "", editor).statusCode())
                    .isEqualTo(200);
            assertThat(send("GET", url, "", reader).body())
                    .contains("\"slack\":\"env:LODEWIRE_SECRET_URL\"", "\"paused\":true");
            assertThat(DefinitionsTopic.subscriptions(system.connection())
                            .read()
                            .get("desk")
                            .getMuted())
                    .containsExactly("tin/many/2026");
            assertThat(send("POST", url + "/test", "", editor).body()).contains("\"outcome\":\"failed\"");
        }
    }

    @Test
    void oneClickOnTheLinkOfAMailEndsTheMailsOfItsReader(TestClusters clusters) throws Exception {
        Path tokens = Files.writeString(folder.resolve("tokens"), "editor.desk = editor-editor-editor\n");
        String subscription = "{\"id\": \"desk\", \"to\": {\"email\": [\"one@example.org\", \"two@example.org\"]}}";
        try (TestSystem system = TestSystem.start(clusters, 2, folder.resolve("state"));
                Instance instance = Instance.start(system, tokens)) {
            Map<String, String> editor = Map.of("Authorization", "Bearer editor-editor-editor");
            assertThat(send("PUT", instance.url("/api/v1/subscriptions/desk"), subscription, editor)
                            .statusCode())
                    .isEqualTo(201);
            String link = UnsubscribeLinks.at(instance.url("/"), LINKS).link("desk", "one@example.org");

            assertThat(send("GET", link, "", Map.of()).statusCode()).isEqualTo(200);
            assertThat(send("POST", link + "x", "List-Unsubscribe=One-Click", Map.of())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(recipients(system)).containsExactly("one@example.org", "two@example.org");
            assertThat(send("POST", link, "List-Unsubscribe=One-Click", Map.of())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(recipients(system)).containsExactly("two@example.org");
        }
    }

    private static List<String> recipients(TestSystem system) {
        return DefinitionsTopic.subscriptions(system.connection())
                .read()
                .get("desk")
                .getEndpoint()
                .getRecipients();
    }

    private HttpResponse<String> send(String method, String url, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Predicate<Event> isLast() {
        String id = published.get(published.size() - 1);
        return event -> event.data().contains("\"" + id + "\"");
    }

    private static List<String> ids(List<Event> alerts) {
        return alerts.stream()
                .map(event -> event.data().replaceAll("^\\{\"id\":\"([^\"]*)\".*$", "$1"))
                .toList();
    }

    /** All of one topic, so that they are on one partition. */
    private void publish(TestSystem system, int alerts) {
        try (Producer<String, byte[]> producer = system.connection().producer(Map.of());
                Serializer<TopicAlert> serializer = system.connection().serdes().serializer(Catalogue.ALERTS)) {
            for (int i = 0; i < alerts; i++) {
                String id = String.format("t0/rule/%05d", published.size());
                published.add(id);
                var unused = producer.send(new ProducerRecord<>(
                        Catalogue.ALERTS.name(), "t0", serializer.serialize(Catalogue.ALERTS.name(), alert(id))));
            }
            producer.flush();
        }
    }

    private static TopicAlert alert(String id) {
        return TopicAlert.newBuilder()
                .setId(id)
                .setTopic("t0")
                .setLabel("T")
                .setRule("rule")
                .setKind("THRESHOLD")
                .setState(AlertState.RAISED)
                .setAt(NOON)
                .setRaisedAt(NOON)
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(3)
                .setExpected(3)
                .setScore(1)
                .setSummary("3 stories")
                .build();
    }
}
