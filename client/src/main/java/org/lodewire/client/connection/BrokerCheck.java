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
import org.lodewire.client.connection.PortProbe.Protocol;

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

    /** @param timeout for the attempt; half of it for the ports, of which each may be asked in three protocols */
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
        long start = System.nanoTime();
        boolean silent = checkPorts(start) == Protocol.SILENT;
        Admin admin;
        try {
            admin = Admin.create(config);
        } catch (KafkaException e) {
            throw new CommandFailedException(
                    "Invalid client properties in " + CONFIG + ": " + InvalidProperties.reason(e) + ".", e);
        }
        try {
            long left = timeout.toNanos() - (System.nanoTime() - start);
            admin.describeCluster().nodes().get(Math.max(left, 1), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw noAnswer(silent, e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw noAnswer(silent, cause);
            }
            throw failure(cause);
        } finally {
            // Without a limit, it may wait for a server that never answers.
            admin.close(Duration.ZERO);
        }
    }

    /**
     * Returns what the first usable port speaks: one suffices. Of several problems, one that may pass takes precedence. When
     * half of the time is over, the rest is for Kafka's client to find out.
     */
    private Protocol checkPorts(long start) throws UnavailableException {
        CommandFailedException permanent = null;
        UnavailableException passing = null;
        for (BootstrapAddress address : BootstrapAddress.parse(servers)) {
            if (System.nanoTime() - start > timeout.toNanos() / 2) {
                return Protocol.SILENT;
            }
            try {
                return check(address);
            } catch (CommandFailedException e) {
                permanent = permanent == null ? e : permanent;
            } catch (IOException e) {
                passing = new UnavailableException(e);
            }
        }
        if (passing != null) {
            throw passing;
        }
        throw Objects.requireNonNull(permanent);
    }

    private Protocol check(BootstrapAddress address) throws IOException {
        InetSocketAddress resolved = address.resolve();
        if (resolved.isUnresolved()) {
            throw new CommandFailedException("Unknown host '" + address.host() + "' in --bootstrap-server.");
        }
        String broker = "The Kafka broker at " + address;
        Protocol protocol = new PortProbe(resolved, timeout.dividedBy(6)).protocol(tls);
        switch (protocol) {
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
        return protocol;
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
        String message = InvalidProperties.reason(failure);
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
        if (failure instanceof RetriableException) {
            throw new UnavailableException(failure);
        }
        return new CommandFailedException("Kafka at " + servers + " cannot be used: " + message, failure);
    }

    private UnavailableException noAnswer(boolean silent, Throwable cause) {
        return new UnavailableException(
                (silent ? "the port accepts connections, but sends no answer" : "no answer") + " within "
                        + UnavailableException.seconds(timeout),
                cause);
    }
}
