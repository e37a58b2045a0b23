package org.lodewire.producer.receive;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.http.BoundedServer;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemResponses;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.SharedPublisher;

/** A server that publishes the articles that are sent to it. Thread-safe. */
public final class Receiver implements AutoCloseable {

    /** The name of the command in rejections. */
    public static final String STAGE = "receive";

    private static final Duration STOP_MARGIN = Duration.ofSeconds(2);

    private final BoundedServer server;
    private final Runnable closeProbe;
    private final SharedPublisher publisher;

    private Receiver(BoundedServer server, Runnable closeProbe, SharedPublisher publisher) {
        this.server = server;
        this.closeProbe = closeProbe;
        this.publisher = publisher;
    }

    /**
     * Starts a server for a cluster that {@code lodewire setup} has prepared.
     *
     * @param options how to publish
     * @throws CommandFailedException if it cannot listen, or the cluster is not prepared
     */
    public static Receiver start(Connection connection, PublishOptions options, ReceiveSettings settings) {
        SharedPublisher publisher =
                SharedPublisher.open(connection, options, STAGE, settings.bytesInFlight(), settings.timeout());
        BrokerProbe probe = BrokerProbe.of(connection);
        Availability availability = new BrokerAvailability(probe::isAway, publisher);
        try {
            return new Receiver(serve(settings, publisher, availability), probe::close, publisher);
        } catch (RuntimeException e) {
            probe.close();
            publisher.close();
            throw e;
        }
    }

    /** Starts a server with a given publisher, which it closes with itself. */
    static Receiver start(ReceiveSettings settings, SharedPublisher publisher, Availability availability) {
        return new Receiver(serve(settings, publisher, availability), () -> {}, publisher);
    }

    private static BoundedServer serve(ReceiveSettings settings, SharedPublisher publisher, Availability availability) {
        IdempotencyKeys keys = new IdempotencyKeys(InstantSource.system());
        ArticlesEndpoint articles = new ArticlesEndpoint(settings, publisher, availability, keys);
        return BoundedServer.start(
                settings.host(),
                settings.port(),
                settings.http(),
                settings.timeout().plus(STOP_MARGIN).toMillis(),
                server -> routes(server, articles, availability));
    }

    private static void routes(Javalin server, ArticlesEndpoint articles, Availability availability) {
        server.post("/articles", articles);
        server.get("/healthz", context -> health(context, availability));
    }

    private static void health(Context context, Availability availability) {
        Optional<Problem> problem = availability.problem();
        if (problem.isPresent() && problem.get().status() == 503) {
            ProblemResponses.send(context, problem.get());
        } else {
            context.contentType("application/json").result("{\"status\":\"up\"}\n");
        }
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    /** Accepts no more requests, ends those that are being handled, and waits for what they have published. */
    @Override
    public void close() {
        server.close();
        closeProbe.run();
        publisher.close();
    }
}
