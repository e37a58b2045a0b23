package org.lodewire.client.registry;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.RestService;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pinot.shaded.com.fasterxml.jackson.core.JsonParseException;
import org.apache.pinot.shaded.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.pinot.shaded.com.fasterxml.jackson.core.type.TypeReference;

/**
 * Confluent's requests to a registry, each in a time that is limited as a whole. The time-outs of {@link HttpURLConnection} are
 * for each read, so a server that sends a byte now and then would hold a command for ever. Thread-safe.
 */
public final class RegistryHttp extends RestService {

    /** For a request with all its retries. */
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private static final int SCHEMAS_CACHED = 1000;

    /** Exchanges may go on after their time: until the server closes the connection, if it cannot be closed on this side. */
    private static final int MAX_EXCHANGES = 8;

    /** Confluent's code for an error whose message is not that of a registry; its own message quotes all of it. */
    private static final int UNREADABLE_ERROR = 50_005;

    private final Duration within;
    private final Semaphore exchanges = new Semaphore(MAX_EXCHANGES);
    private final Map<Thread, HttpURLConnection> connections = new ConcurrentHashMap<>();

    private RegistryHttp(String urls, Duration within) {
        super(Arrays.stream(urls.split(",", -1)).map(String::trim).toList());
        this.within = within;
    }

    /**
     * A client that caches schemas, with half a minute for each request.
     *
     * @param urls       of the registry's Confluent API, separated by commas
     * @param properties of the client, with or without the prefix {@code schema.registry.}
     */
    public static SchemaRegistryClient client(String urls, Map<String, ?> properties) {
        return client(urls, properties, WITHIN);
    }

    /** As above, with another time for each request, including its retries. */
    public static SchemaRegistryClient client(String urls, Map<String, ?> properties, Duration within) {
        return new CachedSchemaRegistryClient(new RegistryHttp(urls, within), SCHEMAS_CACHED, properties);
    }

    /**
     * Sends a request.
     *
     * @throws SlowAnswerException    if there is no complete answer in time
     * @throws ForeignAnswerException if the answer is not one of a registry
     */
    @Override
    public <T> T httpRequest(
            String path, String method, byte[] body, Map<String, String> headers, TypeReference<T> type)
            throws IOException, RestClientException {
        if (!exchanges.tryAcquire()) {
            throw new SlowAnswerException("too many requests to the schema registry are still without an answer");
        }
        FutureTask<T> answer = new FutureTask<>(() -> {
            try {
                return super.httpRequest(path, method, body, headers, type);
            } finally {
                connections.remove(Thread.currentThread());
                exchanges.release();
            }
        });
        Thread exchange = daemon(answer, "registry-request");
        try {
            T result = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
            if (result == null) {
                throw new ForeignAnswerException("it answered " + method + " " + path + " with nothing");
            }
            return result;
        } catch (TimeoutException e) {
            close(exchange);
            throw new SlowAnswerException("the answer of the schema registry to " + method + " " + path
                    + " was not complete after " + within.toSeconds() + " s");
        } catch (InterruptedException e) {
            close(exchange);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the schema registry");
        } catch (ExecutionException e) {
            throw failure(method + " " + path, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    @Override
    protected HttpURLConnection buildConnection(URL url, String method, Map<String, String> headers)
            throws IOException {
        HttpURLConnection connection = new LimitedConnection(super.buildConnection(url, method, headers));
        connections.put(Thread.currentThread(), connection);
        return connection;
    }

    /** Ends an exchange early. In a thread of its own, because it can wait for a read to end. */
    private void close(Thread exchange) {
        HttpURLConnection connection = connections.get(exchange);
        if (connection != null) {
            daemon(connection::disconnect, "registry-disconnect");
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Returns the exception for what a server answered, or that failed on the way to it; throws those of other kinds. */
    private static IOException failure(String request, Throwable failure) throws RestClientException {
        if (failure instanceof JsonProcessingException) {
            if (failure.getCause() instanceof IOException io && !(io instanceof JsonProcessingException)) {
                return io; // The connection failed while the answer was read.
            }
            boolean malformed =
                    failure instanceof JsonParseException || failure.getCause() instanceof JsonParseException;
            return new ForeignAnswerException(
                    "it answered " + request
                            + (malformed
                                    ? " with text that is not JSON"
                                    : " with nothing, or with JSON of another form than that of a registry"),
                    failure);
        }
        if (failure instanceof RestClientException refused) {
            if (refused.getErrorCode() == UNREADABLE_ERROR) {
                throw new RestClientException(
                        "HTTP status " + refused.getStatus() + " without a message of a registry",
                        refused.getStatus(),
                        UNREADABLE_ERROR);
            }
            throw refused;
        }
        if (failure instanceof IOException io) {
            return io;
        }
        if (failure instanceof IllegalArgumentException invalid) {
            throw invalid; // A property of the client, such as a password that cannot be in a header.
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return new ForeignAnswerException("it answered " + request + " with an error of another form", failure);
    }
}
