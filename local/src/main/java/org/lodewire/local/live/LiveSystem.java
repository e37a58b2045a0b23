package org.lodewire.local.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.LocalCluster;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.crawl.CrawlSettings;
import org.lodewire.producer.crawler.CrawlCounts;
import org.lodewire.producer.crawler.CrawlReport;
import org.lodewire.producer.crawler.Crawler;
import org.lodewire.producer.crawler.CrawlerSettings;
import org.lodewire.producer.fetch.FetchSettings;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.receive.ReceiveSettings;
import org.lodewire.producer.receive.Receiver;
import org.lodewire.streams.failure.Watchdog;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.StreamsSettings;
import org.lodewire.subscriptions.deliverer.Deliverer;
import org.lodewire.subscriptions.deliverer.DelivererSettings;
import org.lodewire.subscriptions.deliverer.DeliveryCounts;
import org.lodewire.subscriptions.delivery.DeliverySettings;
import org.lodewire.subscriptions.endpoint.Sender;
import org.lodewire.subscriptions.serve.NewsService;
import org.lodewire.subscriptions.serve.SearchSettings;
import org.lodewire.subscriptions.serve.ServiceSettings;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ServerSettings;

/**
 * Starts all parts in this process, those that read before those that write, and ends them in the opposite order. Parts wait for
 * one another where they can; one that ends by itself ends everything, because the rest would look alive and do nothing. For one
 * thread; the parts are closed by another one when the process ends.
 */
public final class LiveSystem {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String APPLICATION = "lodewire";
    private static final int THREADS = 2;
    private static final Duration SESSION = Duration.ofSeconds(45);
    private static final int REQUESTS_A_SECOND = 200;
    private static final int STREAMS = 200;
    private static final Duration CHECK = Duration.ofSeconds(5);
    private static final int STALE_CHECKS = 12;

    private final LiveSettings settings;
    private final Sender sender;
    private final LiveListener listener;

    /**
     * @param sender   sends notifications
     * @param listener is notified of the state of the parts
     */
    public LiveSystem(LiveSettings settings, Sender sender, LiveListener listener) {
        this.settings = settings;
        this.sender = sender;
        this.listener = listener;
    }

    /**
     * Runs until a part ends by itself, or the process ends, which closes all parts.
     *
     * @throws CommandFailedException if a part does not start or ends by itself; everything else has ended then
     */
    public void run() throws InterruptedException {
        listener.changed("broker", "starting, with the data in " + settings.data());
        listener.changed("registry", "starting, which takes longer than the broker");
        try (LocalCluster cluster = LocalCluster.in(settings.data(), settings.ports())) {
            try {
                run(cluster, new Parts(cluster, listener));
            } catch (RuntimeException e) {
                if (!cluster.isClosed()) {
                    throw e;
                }
                // The process is ending, and what it interrupts is no failure.
                Thread.currentThread().join();
            }
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private void run(LocalCluster cluster, Parts parts) throws InterruptedException {
        parts.watch("registry", cluster::awaitClose);
        parts.add("registry and broker", () -> {});
        listener.changed("broker", "ready at " + cluster.bootstrapServers());
        listener.changed("registry", "ready at " + cluster.registryUrl());
        Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
        LiveState state = LiveState.of(settings.data());
        Preparation preparation = new Preparation(settings, connection, state, listener);
        preparation.setUp();
        StreamsSettings streams =
                new StreamsSettings(APPLICATION, cluster.folder().resolve("streams"), THREADS);
        preparation.playPast(parts, streams);
        cluster.closeFirst(sender);
        NewsService service = serve(parts, connection);
        deliver(parts, connection);
        runPipeline(parts, connection, streams);
        Receiver receiver = receive(parts, connection);
        pollFeeds(parts, connection);
        settings.demo()
                .ifPresent(
                        demo -> play(parts, new GeneratedNews(connection, settings.seeds(), demo.perMinute(), state)));
        String page = "http://" + LOOPBACK + ":" + service.port() + "/";
        listener.ready(new Addresses(
                page,
                page + "openapi.json",
                "http://" + LOOPBACK + ":" + receiver.port() + "/articles",
                cluster.bootstrapServers(),
                cluster.registryUrl()));
        awaitDeath(parts, service);
    }

    private NewsService serve(Parts parts, Connection connection) {
        ServerSettings server =
                new ServerSettings(LOOPBACK, settings.serve(), Optional.empty(), false, REQUESTS_A_SECOND, STREAMS);
        SearchSettings search = SearchSettings.defaults().in(settings.data().resolve("search"));
        ServiceSettings all = new ServiceSettings(server, search, settings.unsubscribe(), settings.secrets());
        listener.changed("serve", "reading the counts, alerts and articles that are there, before it listens");
        NewsService service =
                naming("--port", () -> NewsService.start(connection, all, Access.of(server), sender::send));
        parts.add("serve", service);
        listener.changed("serve", "ready on port " + service.port());
        return service;
    }

    private void deliver(Parts parts, Connection connection) {
        DelivererSettings deliverer = new DelivererSettings("lodewire-deliver", DeliverySettings.DEFAULT, SESSION);
        parts.start(
                "deliver",
                stop -> new Deliverer(deliverer, sender::send, new DeliveryCounts()).run(connection, stop::requested));
        listener.changed("deliver", "running");
    }

    private void runPipeline(Parts parts, Connection connection, StreamsSettings streams) throws InterruptedException {
        listener.changed("pipeline", "starting, and waiting until its state is restored");
        RunningPipeline pipeline =
                RunningPipeline.start(connection, streams, PipelineSettings.on(ClockMode.WALL), Optional.empty());
        parts.add("pipeline", pipeline);
        pipeline.awaitRunning();
        pipeline.watch(Watchdog.PATIENCE, what -> parts.died("pipeline", new IllegalStateException(what)));
        parts.watch("pipeline", () -> {
            if (!pipeline.awaitEnd()) {
                throw new IOException("it failed, and the log says why.");
            }
        });
        listener.changed("pipeline", "running on the wall clock");
    }

    private Receiver receive(Parts parts, Connection connection) {
        Receiver receiver = naming(
                "--receive-port",
                () -> Receiver.start(
                        connection, PublishOptions.DEFAULT, ReceiveSettings.of(LOOPBACK, settings.receive(), null)));
        parts.add("receive", receiver);
        listener.changed("receive", "ready on port " + receiver.port());
        return receiver;
    }

    private void pollFeeds(Parts parts, Connection connection) {
        if (settings.contact().isEmpty()) {
            listener.changed(
                    "feeds",
                    settings.demo().isPresent()
                            ? "not polled in a demonstration"
                            : "not polled; give --contact, a mail address or URL where those who run a site can reach you");
            return;
        }
        FetchSettings fetch =
                FetchSettings.DEFAULT.withContact(settings.contact().get());
        CrawlerSettings crawler =
                new CrawlerSettings("lodewire-crawler", CrawlSettings.DEFAULT, fetch, SESSION, SizeLimit.DEFAULT);
        parts.start("feeds", stop -> {
            CrawlCounts counts = new CrawlCounts();
            try (CrawlReport report = new CrawlReport(counts, line -> {})) {
                report.start();
                new Crawler(crawler, counts).run(connection, stop);
            }
        });
        listener.changed("feeds", "being polled");
    }

    private void play(Parts parts, GeneratedNews news) {
        parts.start("news", news::play);
        listener.changed("news", "being generated");
    }

    private static <T> T naming(String option, Supplier<T> start) {
        try {
            return start.get();
        } catch (CommandFailedException e) {
            throw new CommandFailedException(e.getMessage() + " " + option + " sets another port.", e);
        }
    }

    /** The view of the server has a thread of its own, whose end shows in that it is no longer up to date. */
    private static void awaitDeath(Parts parts, NewsService service) throws InterruptedException {
        int stale = 0;
        while (true) {
            Optional<Parts.Death> death = parts.awaitDeath(CHECK);
            if (death.isPresent()) {
                throw death.get().failure();
            }
            stale = service.isCurrent() ? 0 : stale + 1;
            if (stale >= STALE_CHECKS) {
                throw new Parts.Death("serve", new IllegalStateException("what it shows is not brought up to date."))
                        .failure();
            }
        }
    }
}
