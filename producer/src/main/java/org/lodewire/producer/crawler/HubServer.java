package org.lodewire.producer.crawler;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.connection.Connection;
import org.lodewire.producer.callback.CallbackServer;
import org.lodewire.producer.callback.CallbackSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where hubs reach this instance, if they are to. Thread-safe. */
final class HubServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubServer.class);

    private final @Nullable CallbackServer server;
    private final @Nullable OwnersOfFeeds owners;

    private final @Nullable CallbackSettings settings;

    private HubServer(
            @Nullable CallbackServer server, @Nullable OwnersOfFeeds owners, @Nullable CallbackSettings settings) {
        this.server = server;
        this.owners = owners;
        this.settings = settings;
    }

    /**
     * Starts to listen.
     *
     * @param settings   null to listen nowhere
     * @param partitions how many the crawl topic has
     * @throws org.lodewire.client.CommandFailedException if it cannot listen
     */
    static HubServer start(
            Connection connection,
            @Nullable CallbackSettings settings,
            DefinedFeeds feeds,
            int partitions,
            CrawlCounts counts,
            InstantSource wall) {
        if (settings == null) {
            return new HubServer(null, null, null);
        }
        OwnersOfFeeds owners = new OwnersOfFeeds(connection, feeds::get, partitions, counts, wall);
        try {
            CallbackServer server = CallbackServer.start(settings, owners, wall);
            return new HubServer(server, owners, settings);
        } catch (RuntimeException e) {
            owners.close();
            throw e;
        }
    }

    /** Logs where it listens, if it does. */
    void announce() {
        if (server != null && settings != null) {
            LOG.info(
                    "Hubs push to {}; listening on {}, port {}",
                    settings.addresses().base(),
                    settings.host(),
                    server.port());
        }
    }

    /** Takes nothing more. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (owners != null) {
            owners.close();
        }
    }
}
