package org.lodewire.bench.deliver;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.bench.NumberedAlerts;
import org.lodewire.bench.Pace;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.http.AllowedAddresses;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.subscriptions.deliverer.Deliverer;
import org.lodewire.subscriptions.deliverer.DelivererSettings;
import org.lodewire.subscriptions.deliverer.DeliveryCounts;
import org.lodewire.subscriptions.delivery.DeliverySettings;
import org.lodewire.subscriptions.endpoint.Secrets;
import org.lodewire.subscriptions.endpoint.Sender;

/**
 * Publishes alerts at a steady pace and measures when webhooks have them. Each endpoint has a topic of its own. At first all
 * endpoints are up; then some are down and some answer late, and the others are measured again. Broker, delivery and receivers share this process. For one thread.
 */
public final class DeliverBenchmark implements AutoCloseable {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String REFERENCE = "env:" + SecretAccess.PREFIX + "BENCH";
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int endpoints;
    private final Receivers.Faults faults;
    private final Receivers receivers;
    private final Sender sender = new Sender(
            Secrets.of(name -> SECRET, SecretAccess.DEFAULT), AllowedAddresses.PRIVATE, null, InstantSource.system());
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread delivery;
    private final NumberedAlerts alerts;
    private final long[] sent;
    private int next = 1;

    /**
     * What was measured, of the endpoints that are never down or slow.
     *
     * @param sorted   nanoseconds from an alert's send to its webhook, ascending
     * @param missing  how many alerts did not come
     * @param disorder how many came after a later one of their topic
     */
    public record Figures(long[] sorted, int missing, long disorder) {

        /** A quantile in milliseconds, by the nearest rank; not a number if none came. */
        public double millis(double share) {
            if (sorted.length == 0) {
                return Double.NaN;
            }
            return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
        }
    }

    /**
     * Defines the subscriptions, starts delivery, and returns once the endpoints get alerts.
     *
     * @param topic     of alerts
     * @param endpoints more than those that fail
     * @param down      how many of them are down once they {@linkplain #fail fail}
     * @param slow      how many answer after five seconds then
     * @param most      how many alerts are measured at most
     */
    public DeliverBenchmark(
            Connection connection, KafkaTopic<TopicAlert> topic, int endpoints, int down, int slow, int most)
            throws IOException {
        this.endpoints = endpoints;
        int warmUp = endpoints * (int) PATIENCE.toSeconds();
        this.sent = new long[most + warmUp + 1];
        this.faults = new Receivers.Faults(down, slow, LATE);
        this.receivers = new Receivers(endpoints, sent.length, faults);
        this.alerts = new NumberedAlerts(connection, topic);
        DefinitionsTopic.subscriptions(connection)
                .apply(IntStream.range(0, endpoints)
                        .mapToObj(this::subscription)
                        .toList());
        Deliverer deliverer = new Deliverer(
                new DelivererSettings("bench", DeliverySettings.DEFAULT, Duration.ofSeconds(45)),
                sender::send,
                new DeliveryCounts());
        delivery = new Thread(() -> deliverer.run(connection, stopped::get), "deliver");
        delivery.start();
        warmUp();
    }

    private Subscription subscription(int endpoint) {
        return Subscription.newBuilder()
                .setId("endpoint-" + endpoint)
                .setTopics(List.of(topic(endpoint)))
                .setEndpoint(Endpoint.newBuilder()
                        .setType(EndpointType.WEBHOOK)
                        .setUrl(receivers.url(endpoint))
                        .setSecret(REFERENCE)
                        .build())
                .build();
    }

    private static String topic(int endpoint) {
        return "topic-" + endpoint;
    }

    /** Delivery begins with the alerts that are raised after it has joined. */
    private void warmUp() {
        for (int second = 0; second < PATIENCE.toSeconds(); second++) {
            int first = next;
            IntStream.range(0, endpoints).forEach(endpoint -> publish());
            if (await(first, next, Duration.ofSeconds(1))) {
                return;
            }
        }
        throw new CommandFailedException("Delivery has not started within " + PATIENCE.toSeconds() + " s.");
    }

    /**
     * Publishes alerts, and waits for them.
     *
     * @param number    how many
     * @param perSecond alerts a second in all
     */
    public Figures run(int number, int perSecond) {
        long disorder = receivers.disorder();
        int first = next;
        Pace.keep(number, perSecond, each -> publish());
        await(first, next, PATIENCE);
        IntPredicate came = alert -> receivers.arrival(alert) > 0;
        int[] measured = measured(first, next).toArray();
        long[] sorted = Arrays.stream(measured)
                .filter(came)
                .mapToLong(alert -> receivers.arrival(alert) - sent[alert])
                .sorted()
                .toArray();
        return new Figures(sorted, measured.length - sorted.length, receivers.disorder() - disorder);
    }

    /** From now on, some endpoints are down and some are slow. */
    public void fail() {
        receivers.fail();
    }

    /** The alerts of endpoints that are always up and answer at once. */
    private IntStream measured(int from, int to) {
        return IntStream.range(from, to).filter(alert -> faults.isWell(alert % endpoints));
    }

    private boolean await(int from, int to, Duration patience) {
        return Pace.await(
                        () -> !delivery.isAlive() || measured(from, to).allMatch(alert -> receivers.arrival(alert) > 0),
                        patience)
                && delivery.isAlive();
    }

    private void publish() {
        int number = next++;
        String key = topic(number % endpoints);
        sent[number] = System.nanoTime();
        alerts.publish(key, number);
    }

    /** Ends delivery in order. What the endpoint that is down did not get is lost with the broker. */
    @Override
    public void close() {
        stopped.set(true);
        try {
            delivery.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sender.close();
        receivers.close();
        alerts.close();
    }
}
