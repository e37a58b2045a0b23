package org.lodewire.subscriptions.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.subscriptions.unsubscribe.UnsubscribeLinks;

/**
 * Where mail is handed in.
 *
 * @param host     name of the server
 * @param port     of the server
 * @param security how the connection is secured
 * @param user     who hands it in; null if the server does not ask
 * @param password a reference to the password, see {@link org.lodewire.analysis.subscriptions.SecretReference}; null if there
 *                 is none
 * @param from     address of the sender
 * @param links    with which recipients end the mails; null if they can only write to the sender
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        @Nullable UnsubscribeLinks links) {

    /** How a connection is secured. */
    public enum Security {
        /** By TLS from the beginning: {@code smtps://}, port 465. */
        TLS("smtps", 465),
        /** By TLS once the server has said that it can, and else there is no mail: {@code smtp://}, port 587. */
        STARTTLS("smtp", 587),
        /** Not at all, as for a server on the same machine: {@code smtp+plain://}, port 25. */
        NONE("smtp+plain", 25);

        private final String scheme;
        private final int port;

        Security(String scheme, int port) {
            this.scheme = scheme;
            this.port = port;
        }
    }

    /** The same server, for mails with links. */
    public MailServer with(UnsubscribeLinks unsubscribe) {
        return new MailServer(host, port, security, user, password, from, unsubscribe);
    }

    /**
     * The server of a URL such as {@code smtps://user@mail.example.org} or {@code smtp://mail.example.org:2525}.
     *
     * @throws IllegalArgumentException if it is none, or has a password; the message says what it must be
     */
    public static MailServer of(String url, @Nullable String password, String from) {
        try {
            URI uri = new URI(url);
            String user = uri.getUserInfo();
            if (uri.getHost() != null && uri.getScheme() != null && (user == null || !user.contains(":"))) {
                for (Security security : Security.values()) {
                    if (security.scheme.equals(uri.getScheme().toLowerCase(Locale.ROOT))) {
                        int port = uri.getPort() < 0 ? security.port : uri.getPort();
                        return new MailServer(uri.getHost(), port, security, user, password, from, null);
                    }
                }
            }
        } catch (URISyntaxException e) {
            // Its message would have the text, in which there may be a password.
        }
        throw new IllegalArgumentException("must be smtps://HOST, smtp://HOST for STARTTLS or smtp+plain://HOST, with"
                + " USER@ before the host if the server asks for a log-in, and without a password");
    }
}
