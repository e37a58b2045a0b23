package org.lodewire.subscriptions.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server that has just started for its page, so that its first reader does not wait until classes are loaded and templates
 * have run once. With tokens that is the page to log in. Stateless.
 */
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int REQUESTS = 3;

    private WarmUp() {}

    /** Returns when the page was there, or could not be had, which is no reason not to go on. */
    static void run(String host, int port) {
        String address = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        try {
            URI page = new URI("http", null, address, port, "/", null, null);
            for (int i = 0; i < REQUESTS; i++) {
                get(page);
            }
        } catch (IOException | URISyntaxException e) {
            LOG.debug("The page was not asked for before its first reader", e);
        }
    }

    private static void get(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setConnectTimeout((int) WITHIN.toMillis());
        connection.setReadTimeout((int) WITHIN.toMillis());
        connection.setUseCaches(false);
        try (InputStream body = connection.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }
}
