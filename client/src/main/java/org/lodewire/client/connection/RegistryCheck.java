package org.lodewire.client.connection;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.PortProbe.Protocol;
import org.lodewire.client.registry.ForeignAnswerException;
import org.lodewire.client.registry.SlowAnswerException;

/** One attempt to get an answer from the schema registry. */
final class RegistryCheck {

    private static final String MOCK = "mock";
    private static final int MAX_PORT = 65_535;

    private final Connection connection;
    private final String url;
    private final String shown;
    private final Duration timeout;
    private final Duration silence;

    /** @param timeout for a complete answer; four fifths of it to connect, and for the server to send nothing */
    RegistryCheck(Connection connection, Duration timeout) {
        this.connection = connection;
        this.url = connection.registry();
        this.shown = connection.shownRegistry();
        this.timeout = timeout;
        this.silence = timeout.multipliedBy(4).dividedBy(5);
    }

    /**
     * Returns if the registry answers.
     *
     * @throws UnavailableException   if it does not, for a reason that may pass
     * @throws CommandFailedException if it never can
     */
    void run() throws UnavailableException {
        checkUrls(url);
        String millis = Long.toString(silence.toMillis());
        Map<String, String> once =
                Map.of("http.connect.timeout.ms", millis, "http.read.timeout.ms", millis, "max.retries", "0");
        try (SchemaRegistryClient registry = client(once)) {
            registry.getAllSubjects();
        } catch (RestClientException e) {
            throw failure(e);
        } catch (IOException e) {
            throw failure(e);
        } catch (IllegalArgumentException e) {
            throw invalidProperties(e);
        }
    }

    private SchemaRegistryClient client(Map<String, String> defaults) {
        try {
            return connection.registryClient(defaults, timeout);
        } catch (RuntimeException e) {
            throw invalidProperties(e);
        }
    }

    private static CommandFailedException invalidProperties(RuntimeException e) {
        return new CommandFailedException(
                "Invalid properties of the registry's client in the file of --command-config: "
                        + InvalidProperties.reason(e) + ".",
                e);
    }

    /**
     * Checks the URL, or the URLs that are separated by commas, without using the network.
     *
     * @throws CommandFailedException if one is invalid
     */
    static void checkUrls(String urls) {
        for (String url : urls.split(",", -1)) {
            if (!isValid(url.trim())) {
                throw new CommandFailedException("Invalid URL '" + Connection.withoutLogin(url.trim())
                        + "' in --schema-registry: expected one such as http://localhost:8081.");
            }
        }
    }

    private static boolean isValid(String url) {
        try {
            URI uri = new URI(url);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return MOCK.equals(uri.getScheme()) || http && uri.getHost() != null && uri.getPort() <= MAX_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Returns the exception for failures that are permanent, throws the others. */
    private CommandFailedException failure(RestClientException failure) throws UnavailableException {
        int status = failure.getStatus();
        if (status == 408 || status == 429 || status >= 500) {
            throw new UnavailableException("HTTP status " + status, failure);
        }
        String message = switch (status) {
            case 401 ->
                "The schema registry at " + shown + " refused the login. Check the basic.auth or bearer.auth"
                        + " properties in the file of --command-config.";
            case 403 -> "The schema registry at " + shown + " denied access to this user.";
            case 404 ->
                "There is no schema registry at " + shown + " but another HTTP server, or the path is missing: that"
                        + " of Apicurio is /apis/ccompat/v7. Check --schema-registry.";
            default ->
                "The schema registry at " + shown + " answered with HTTP status " + status + ": "
                        + failure.getMessage();
        };
        return new CommandFailedException(message, failure);
    }

    /** As above. What is wrong on the other side often shows only in how its port answers. */
    private CommandFailedException failure(IOException failure) throws UnavailableException {
        if (failure instanceof UnknownHostException) {
            return new CommandFailedException("Unknown host in --schema-registry: " + shown, failure);
        }
        if (failure instanceof ConnectException) {
            throw new UnavailableException(failure);
        }
        if (failure instanceof ForeignAnswerException) {
            return otherServer("another HTTP server: " + failure.getMessage(), failure);
        }
        boolean tls = url.toLowerCase(Locale.ROOT).startsWith("https:");
        // A server without TLS waits for more than a client of TLS sends; others that are silent are not asked again.
        Protocol protocol = failure instanceof SocketTimeoutException && !tls ? Protocol.SILENT : protocol(tls);
        return switch (protocol) {
            case HTTP -> {
                if (tls) {
                    yield new CommandFailedException(
                            "The schema registry at " + shown + " does not use TLS. Use http:// in --schema-registry.",
                            failure);
                }
                if (failure instanceof SocketException) {
                    // The connection ended in the middle, and not with an answer that is none of a registry.
                    throw new UnavailableException(failure);
                }
                yield otherServer("another HTTP server", failure);
            }
            case TLS, SILENT -> {
                if (protocol == Protocol.TLS && !tls) {
                    yield new CommandFailedException(
                            "The schema registry at " + shown + " expects TLS. Use https:// in --schema-registry.",
                            failure);
                }
                if (failure instanceof SocketTimeoutException) {
                    throw new UnavailableException(
                            failure instanceof SlowAnswerException
                                    ? "its answer was not complete after " + UnavailableException.seconds(timeout)
                                    : "no answer within " + UnavailableException.seconds(silence),
                            failure);
                }
                if (failure instanceof SSLException) {
                    yield new CommandFailedException(
                            "TLS with the schema registry at " + shown + " failed: " + failure.getMessage()
                                    + ". Check the schema.registry.ssl properties in the file of --command-config.",
                            failure);
                }
                throw new UnavailableException(failure);
            }
            case KAFKA, KAFKA_SASL -> otherServer("a Kafka broker", failure);
            case OTHER -> otherServer("a server of another protocol", failure);
        };
    }

    private CommandFailedException otherServer(String server, IOException failure) {
        return new CommandFailedException(
                "There is no schema registry at " + shown + " but " + server + ". Check --schema-registry.", failure);
    }

    private Protocol protocol(boolean tls) throws UnavailableException {
        URI first = URI.create(url.split(",", -1)[0].trim());
        int port = first.getPort() > 0 ? first.getPort() : tls ? 443 : 80;
        try {
            return new PortProbe(new InetSocketAddress(first.getHost(), port), timeout.dividedBy(6)).protocol(tls);
        } catch (IOException e) {
            throw new UnavailableException(e);
        }
    }
}
