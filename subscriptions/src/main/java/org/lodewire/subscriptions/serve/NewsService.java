package org.lodewire.subscriptions.serve;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.definitions.FeedDefinitionCheck;
import org.lodewire.subscriptions.api.AlertsResource;
import org.lodewire.subscriptions.api.AtomResource;
import org.lodewire.subscriptions.api.CountsResource;
import org.lodewire.subscriptions.api.DeliveriesResource;
import org.lodewire.subscriptions.api.EntitiesResource;
import org.lodewire.subscriptions.api.FeedsResource;
import org.lodewire.subscriptions.api.HealthResource;
import org.lodewire.subscriptions.api.RejectsResource;
import org.lodewire.subscriptions.api.RetryResource;
import org.lodewire.subscriptions.api.SourcesResource;
import org.lodewire.subscriptions.api.SubscriptionsResource;
import org.lodewire.subscriptions.api.TestResource;
import org.lodewire.subscriptions.api.TopicParameter;
import org.lodewire.subscriptions.api.TopicsResource;
import org.lodewire.subscriptions.api.TrendsResource;
import org.lodewire.subscriptions.deliverer.RetryRequests;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.lodewire.subscriptions.description.DeclaredParameters;
import org.lodewire.subscriptions.description.DescriptionRoutes;
import org.lodewire.subscriptions.page.PageRoutes;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ClientAddress;
import org.lodewire.subscriptions.server.NewsServer;
import org.lodewire.subscriptions.server.PublicOrigin;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.server.ServerSettings;
import org.lodewire.subscriptions.server.SessionRoutes;
import org.lodewire.subscriptions.stream.StreamHub;
import org.lodewire.subscriptions.stream.StreamRoutes;
import org.lodewire.subscriptions.unsubscribe.SubscriptionStore;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeRoutes;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeTokens;
import org.lodewire.subscriptions.unsubscribe.Unsubscriber;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.ViewReader;

/** A server with all its parts, and the reader that keeps them up to date. Thread-safe. */
public final class NewsService implements AutoCloseable {

    private final Deque<Runnable> open = new ArrayDeque<>();
    private final ViewReader reader;
    private final NewsServer server;

    private NewsService(
            Connection connection,
            ServiceSettings all,
            Access access,
            Function<Attempt, CompletableFuture<AttemptResult>> send) {
        ServerSettings settings = all.server();
        try {
            NewsView view = new NewsView();
            StreamHub hub = new StreamHub(connection, settings.streams(), settings.streamsPerClient());
            open.push(hub::close);
            reader = ViewReader.read(connection, view, hub.listener());
            open.push(reader::close);
            SearchParts search = SearchParts.start(connection, all.search(), view.topics()::get);
            open.push(search::close);
            List<Routes> parts = parts(connection, all, access, view, reader, hub, search, send);
            Routes page = new PageRoutes(view, search.searches(), access, InstantSource.system());
            server = NewsServer.start(
                    settings,
                    access,
                    Stream.of(parts, search.routes(), List.of(page), links(connection, all.unsubscribe()))
                            .flatMap(List::stream)
                            .toList());
            open.push(server::close);
            // First of all: the server waits for what is open.
            open.push(hub::close);
            reader.follow();
            hub.start();
            WarmUp.run(settings.host(), server.port());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts it on a cluster that {@code lodewire setup} has prepared, and returns when it has read what is there, listens, and has
     * shown its page once.
     *
     * @param access as the settings of the server have it
     * @param send   makes the attempts of tests of subscriptions; its futures do not complete exceptionally
     * @throws CommandFailedException if it cannot listen, or a topic is missing
     */
    public static NewsService start(
            Connection connection,
            ServiceSettings settings,
            Access access,
            Function<Attempt, CompletableFuture<AttemptResult>> send) {
        return new NewsService(connection, settings, access, send);
    }

    private static List<Routes> links(Connection connection, Optional<UnsubscribeTokens> tokens) {
        SubscriptionStore store = SubscriptionStore.of(DefinitionsTopic.subscriptions(connection));
        return tokens.<Routes>map(of -> new UnsubscribeRoutes(new Unsubscriber(of, store))).stream()
                .toList();
    }

    /** What is served, a line a part. */
    private static List<Routes> parts(
            Connection connection,
            ServiceSettings all,
            Access access,
            NewsView view,
            ViewReader reader,
            StreamHub hub,
            SearchParts search,
            Function<Attempt, CompletableFuture<AttemptResult>> send) {
        ServerSettings settings = all.server();
        return List.of(
                new HealthResource(reader::isCurrent, search::health),
                new TopicsResource(view, DefinitionsTopic.topics(connection)),
                new CountsResource(view),
                new AlertsResource(view),
                new TrendsResource(view),
                new EntitiesResource(view),
                new SourcesResource(view),
                new FeedsResource(view, FeedDefinitionCheck.find()),
                new RejectsResource(view),
                new SubscriptionsResource(view, DefinitionsTopic.subscriptions(connection), all.secrets()),
                new TestResource(view, send),
                new DeliveriesResource(view),
                new RetryResource(view, new RetryRequests(connection, InstantSource.system())::ask),
                new AtomResource(view, new PublicOrigin(settings.isProxied())),
                new DescriptionRoutes(),
                new DeclaredParameters(),
                new TopicParameter(view),
                new SessionRoutes(access, settings),
                new StreamRoutes(hub, new ClientAddress(settings.isProxied()), access));
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    /** Whether what it serves is up to date, as far as is known. */
    public boolean isCurrent() {
        return reader.isCurrent();
    }

    /** Ends all streams and requests. To do it again changes nothing. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
