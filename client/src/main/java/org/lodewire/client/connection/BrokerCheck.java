package org.lodewire.client.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.lodewire.client.CommandFailedException;

/**
 * One attempt to get an answer from Kafka: first from the ports, to recognize servers that can never work, then by a
 * request of Kafka's own client.
 */
final class BrokerCheck {

    /** The logging configuration ignores what this client logs. */
    private static final String CLIENT_ID = "lodewire-check";

    private static final String CONFIG = "the file of --command-config";

    private final String servers;
    private final Map<String, Object> config;
    private final boolean tls;
    private final boolean sasl;
    private final Duration timeout;

    /** @param timeout for an answer of Kafka; a port has a third of it for each of the three answers that it may give */
    BrokerCheck(Connection connection, Duration timeout) {
        servers = connection.bootstrapServers();
        config = new HashMap<>(connection.kafka());
        config.put("client.id", CLIENT_ID);
        config.putIfAbsent("default.api.timeout.ms", (int) timeout.toMillis());
        config.putIfAbsent("request.timeout.ms", (int) timeout.toMillis());
        String protocol = String.valueOf(config.getOrDefault("security.protocol", "PLAINTEXT"))
                .toUpperCase(Locale.ROOT);
        tls = protocol.endsWith("SSL");
        sasl = protocol.startsWith("SASL");
        this.timeout = timeout;
    }

    /**
     * Returns if Kafka answers.
     *
     * @throws UnavailableException   if it does not, for a reason that may pass
     * @throws CommandFailedException if it never can
     */
    void run() throws UnavailableException, InterruptedException {
        checkPorts();
        Admin admin;
        try {
            admin = Admin.create(config);
        } catch (KafkaException e) {
            throw new CommandFailedException("Invalid client properties: " + innermost(e), e);
        }
        try {
            admin.describeCluster().nodes().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw noAnswer(e);
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            // Without a limit, it may wait for a server that never answers.
            admin.close(Duration.ZERO);
        }
    }

    /** One usable port suffices. Of several problems, one that may pass takes precedence. */
    private void checkPorts() throws UnavailableException {
        CommandFailedException permanent = null;
        UnavailableException passing = null;
        for (BootstrapAddress address : BootstrapAddress.parse(servers)) {
            try {
                check(address);
                return;
            } catch (CommandFailedException e) {
                permanent = permanent == null ? e : permanent;
            } catch (IOException e) {
                passing = new UnavailableException(e);
            }
        }
        if (passing != null) {
            throw passing;
        }
        if (permanent != null) {
            throw permanent;
        }
    }

    private void check(BootstrapAddress address) throws IOException {
        InetSocketAddress resolved = address.resolve();
        if (resolved.isUnresolved()) {
            throw new CommandFailedException("Unknown host '" + address.host() + "' in --bootstrap-server.");
        }
        String broker = "The Kafka broker at " + address;
        switch (new PortProbe(resolved, timeout.dividedBy(3)).protocol(tls)) {
            case TLS ->
                require(tls, broker + " expects TLS. Set security.protocol to SSL or SASL_SSL in " + CONFIG + ".");
            case KAFKA -> {
                require(!tls, broker + " does not use TLS on this port. Change security.protocol in " + CONFIG + ".");
                require(!sasl, broker + " accepts no login on this port. Change security.protocol in " + CONFIG + ".");
            }
            case KAFKA_SASL -> {
                require(
                        !tls,
                        broker + " does not use TLS on this port. Set security.protocol to SASL_PLAINTEXT in " + CONFIG
                                + ".");
                require(
                        sasl,
                        broker + " requires a login. Set security.protocol and the sasl properties in " + CONFIG + ".");
            }
            case HTTP -> throw notKafka(address, "an HTTP server");
            case OTHER -> throw notKafka(address, "a server of another protocol");
            case SILENT -> {} // A busy broker, perhaps: Kafka's client waits longer.
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new CommandFailedException(message);
        }
    }

    private static CommandFailedException notKafka(BootstrapAddress address, String server) {
        return new CommandFailedException(
                "There is no Kafka broker at " + address + " but " + server + ". Check --bootstrap-server.");
    }

    /** Returns the exception for failures that are permanent, throws the others. */
    CommandFailedException failure(Throwable failure) throws UnavailableException {
        String message = innermost(failure);
        if (failure instanceof SslAuthenticationException) {
            return new CommandFailedException(
                    "TLS with Kafka at " + servers + " failed: " + message + ". Check the ssl properties in " + CONFIG
                            + ".",
                    failure);
        }
        if (failure instanceof AuthenticationException) {
            return new CommandFailedException("Kafka at " + servers + " refused the login: " + message, failure);
        }
        if (failure instanceof AuthorizationException) {
            return new CommandFailedException("Kafka at " + servers + " denied access: " + message, failure);
        }
        if (failure instanceof org.apache.kafka.common.errors.TimeoutException) {
            throw noAnswer(failure);
        }
        if (failure instanceof RetriableException) {
            throw new UnavailableException(failure);
        }
        return new CommandFailedException("Kafka at " + servers + " cannot be used: " + message, failure);
    }

    private UnavailableException noAnswer(Throwable cause) {
        return new UnavailableException("no answer within " + timeout.toSeconds() + " s", cause);
    }

    /** The innermost message, which is the most specific: Kafka's clients wrap the cause. */
    private static String innermost(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && inner.getCause().getMessage() != null) {
            inner = inner.getCause();
        }
        return inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
    }
}
