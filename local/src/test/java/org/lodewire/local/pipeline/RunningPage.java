package org.lodewire.local.pipeline;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.http.TokenFile;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.local.generated.NewsSettings;
import org.lodewire.local.generated.NewsStream;
import org.lodewire.local.generated.Release;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.OutboxNotification;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.subscriptions.delivery.OutboxKey;
import org.lodewire.subscriptions.serve.NewsService;
import org.lodewire.subscriptions.serve.ServiceSettings;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ServerSettings;

/** The page over what the pipeline makes of generated news, and the browser that opens it. Starting all of it takes most of the time. */
final class RunningPage implements AutoCloseable {

    static final int WIDE = 1440;
    static final int HIGH = 900;
    static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static final String APPLICATION = "page";
    private static final int PARTITIONS = 1;
    private static final Path PICTURES = Path.of("target/page");

    private final Path folder;
    private final TestSystem system;
    private final PageBrowser browser;
    private final int topics;
    private final int port;
    private NewsService service;

    private RunningPage(TestClusters clusters, Path executable) throws Exception {
        folder = Files.createTempDirectory("page");
        Files.createDirectories(PICTURES);
        system = TestSystem.start(clusters, PARTITIONS, folder.resolve("state"));
        List<TopicDefinition> definitions =
                new ArrayList<>(new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics")));
        definitions.addAll(new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics/elements")));
        system.define(definitions);
        topics = definitions.size();
        system.start(APPLICATION, Optional.empty()).awaitRunning();
        system.awaitRawCommitted(APPLICATION, publishPast(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        service = serve(0, Optional.empty());
        port = service.port();
        browser = PageBrowser.start(executable);
    }

    /** @param executable the browser */
    static RunningPage start(TestClusters clusters, Path executable) {
        try {
            return new RunningPage(clusters, executable);
        } catch (Exception e) {
            throw new IllegalStateException("The page does not start", e);
        }
    }

    /** Two and a half days of news, with all outlets and copies: rules have learnt what is usual. Returns how many articles they are. */
    private int publishPast(Instant now) {
        int articles = 0;
        PublishOptions options = new PublishOptions(TimePolicy.PUBLISHED, 1, SizeLimit.DEFAULT, true);
        NewsStream news = new NewsStream(
                NewsSettings.past(7, now.minus(Duration.ofHours(60)), now.minus(Duration.ofMinutes(5)), 3));
        try (Publisher publisher = Publishers.open(system.connection(), options, "test", Map.of())) {
            publisher.followStatedTimes();
            for (Optional<Release> next = news.next(); next.isPresent(); next = news.next()) {
                publisher.publish(next.get().arrival());
                articles++;
            }
            publisher.finish(true);
        }
        return articles;
    }

    Connection connection() {
        return system.connection();
    }

    /** A folder for files of tests. */
    Path folder() {
        return folder;
    }

    /** How many topics are defined at the start. */
    int topics() {
        return topics;
    }

    /** A server of its own, which who calls this closes. */
    NewsService serve(int at, Optional<Path> tokens) {
        ServerSettings settings = new ServerSettings(
                "127.0.0.1", at, tokens.map(file -> new TokenFile(file, name -> null).read()), false, 1_000, 50);
        return NewsService.start(system.connection(), ServiceSettings.of(settings), Access.of(settings), attempt -> {
            throw new AssertionError("No test of a subscription is sent");
        });
    }

    /** Ends the server of the page. */
    void stopServing() {
        service.close();
    }

    /** Starts it again, at the same address. */
    void serveAgain() {
        service = serve(port, Optional.empty());
    }

    /** Publishes an article that came in just now, and lets the clock of the pipeline pass it. */
    void publish(String title) throws IOException {
        Path rows = Files.createTempFile(folder, "rows", ".ndjson");
        String text =
                "Buyers of rare earths met on Monday. Neodymium was scarce, a trader said, and a refinery for rare"
                        + " earths will open later than planned. "
                        + title.replace("<", "of ").replace(">", " ") + ".";
        Files.writeString(
                rows,
                "{\"source\": \"late.example\", \"url\": \"https://late.example/%s\", \"published\": \"%s\", \"title\": \"%s\", \"text\": \"%s\"}%n"
                        .formatted(
                                Integer.toHexString(title.hashCode()),
                                Instant.now(),
                                title.replace("\"", "\\\""),
                                text.replace("\"", "\\\"")));
        system.replay(rows, TimePolicy.PUBLISHED);
    }

    /** Gives a notification up, as a deliverer does. */
    void giveUp(Delivery delivery) throws Exception {
        OutboxNotification remembered = OutboxNotification.newBuilder()
                .setAlerts(List.of(delivery.getId()))
                .setComposedAt(delivery.getSince().toEpochMilli())
                .setSequence(1)
                .setAttempts(delivery.getAttempts())
                .setDead(true)
                .build();
        String key = OutboxKey.notification(delivery.getSubscription(), delivery.getId())
                .toString();
        send(
                Catalogue.OUTBOX,
                key,
                OutboxRecord.newBuilder().setNotification(remembered).build());
        send(Catalogue.DELIVERIES, delivery.getSubscription(), delivery);
    }

    private <V extends SpecificRecord> void send(KafkaTopic<V> topic, String key, V value) throws Exception {
        try (Producer<String, byte[]> producer = system.connection().producer(Map.of());
                Serializer<V> serializer = new AvroSerdes(system.connection().registry(), Map.of()).serializer(topic)) {
            producer.send(new ProducerRecord<>(topic.name(), key, serializer.serialize(topic.name(), value)))
                    .get();
        }
    }

    /** A new visitor, with a screen of this size. */
    Page visit(int width, int height, ColorScheme colours) {
        return browser.visit(width, height, colours);
    }

    /** A new visitor of a path, on a wide screen in light colours. */
    Page open(String path) {
        return open(path, WIDE, HIGH, ColorScheme.LIGHT);
    }

    Page open(String path, int width, int height, ColorScheme colours) {
        Page page = visit(width, height, colours);
        page.navigate(url(path));
        return page;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Takes a picture of what a page shows. */
    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** What went wrong in scripts since this was last asked. */
    List<String> takeErrors() {
        return browser.takeErrors();
    }

    /** The path of one view of each kind. */
    List<String> views() {
        try (Page page = open("/topics/rare-earths")) {
            String article = page.locator("#stories .story .item").first().getAttribute("href");
            String alert = page.locator("#alerts .item").first().getAttribute("href");
            page.navigate(url(article));
            String story = page.locator(".links a[href^='/stories/']").first().getAttribute("href");
            return List.of(
                    "/",
                    "/topics/rare-earths?window=24h",
                    article,
                    story,
                    alert,
                    "/sources",
                    "/deliveries",
                    "/rejects",
                    "/search?q=neodymium",
                    "/search?q=%28",
                    "/topics/rare-earths/edit",
                    "/topics/new",
                    "/subscribe?topic=rare-earths",
                    "/login",
                    "/articles/none");
        }
    }

    @Override
    public void close() {
        try (system;
                browser) {
            service.close();
        }
    }
}
