package org.lodewire.client.connection;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.lodewire.client.CommandFailedException;

/**
 * Makes sure that broker and registry answer before a command begins, so that the user learns at once which of them
 * does not, and sees the retries.
 */
public final class Reachability {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final int attempts;
    private final Duration firstPause;

    /**
     * @param err        where retries are shown
     * @param attempts   how often to try, at least once
     * @param firstPause pause behind the first attempt; each further one is twice as long
     */
    public Reachability(PrintWriter err, int attempts, Duration firstPause) {
        this.err = err;
        this.attempts = attempts;
        this.firstPause = firstPause;
    }

    /** As commands have it: four attempts, within about half a minute. */
    public static Reachability of(PrintWriter err) {
        return new Reachability(err, 4, Duration.ofSeconds(1));
    }

    /**
     * Waits until both answer.
     *
     * @throws CommandFailedException if one of them does not: with its address and what was tried
     */
    public void check(Connection connection) {
        checkBroker(connection);
        try (SchemaRegistryClient registry = connection.registryClient()) {
            check("schema registry", connection.registry(), "--schema-registry", registry::getAllSubjects);
        } catch (java.io.IOException e) {
            throw new CommandFailedException("Cannot close the connection to the registry: " + e.getMessage(), e);
        }
    }

    /** Waits until the broker answers; throws as {@link #check(Connection)} does. */
    public void checkBroker(Connection connection) {
        Map<String, Object> config = new HashMap<>(connection.kafka());
        config.putIfAbsent("default.api.timeout.ms", (int) ANSWER_WITHIN.toMillis());
        config.putIfAbsent("request.timeout.ms", (int) ANSWER_WITHIN.toMillis());
        check("Kafka broker", connection.bootstrapServers(), "--bootstrap-server", () -> {
            try (Admin admin = Admin.create(config)) {
                return admin.describeCluster().nodes().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            }
        });
    }

    private void check(String what, String address, String option, Callable<?> question) {
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                question.call();
                return;
            } catch (Exception e) {
                String said = saying(e);
                if (attempt == attempts) {
                    throw new CommandFailedException(
                            "Cannot reach the " + what + " at " + address + ": " + said + ". Tried " + attempts
                                    + " times. Is it running, and is " + option + " right?",
                            e);
                }
                err.println("Cannot reach the " + what + " at " + address + " (attempt " + attempt + " of " + attempts
                        + ": " + said + "); trying again in " + pause.toSeconds() + " s");
                err.flush();
                sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.", e);
        }
    }

    /** Kafka's clients wrap the cause; what the user needs is the innermost message that there is. */
    private static String saying(Throwable failure) {
        Throwable inner =
                failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        while (inner.getCause() != null && inner.getCause().getMessage() != null) {
            inner = inner.getCause();
        }
        return inner.getMessage() == null || inner instanceof java.util.concurrent.TimeoutException
                ? "no answer within " + ANSWER_WITHIN.toSeconds() + " s"
                : inner.getMessage();
    }
}
