package org.lodewire.subscriptions.deliverer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.owned.ChangeWriter;
import org.lodewire.client.owned.ContactLog;
import org.lodewire.client.owned.CoordinatorContact;
import org.lodewire.client.owned.OwnedTopic;
import org.lodewire.client.owned.Transactions;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance of delivery: takes up alerts, and sends the notifications of the subscriptions that the consumer group assigns to
 * it. One thread reads, decides and writes for all of them; attempts run beside it.
 */
public final class Deliverer {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final List<KafkaTopic<?>> OTHER_TOPICS =
            List.of(Catalogue.SUBSCRIPTIONS, Catalogue.ALERTS, Catalogue.DELIVERIES);

    /** How long a stop waits for attempts that are being made. */
    private static final long STOP_MILLIS = 25_000;

    /** How long a write waits for a broker before it is made anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long LOG_MILLIS = 60_000;

    private final DelivererSettings settings;
    private final Function<Attempt, CompletableFuture<AttemptResult>> send;
    private final DeliveryCounts counts;
    private final String instance = UUID.randomUUID().toString();
    private final InstantSource wall = InstantSource.system();
    private long loggedAt;

    /**
     * @param settings how to deliver
     * @param send     makes an attempt; its future does not complete exceptionally
     * @param counts   counts what it does
     */
    public Deliverer(
            DelivererSettings settings,
            Function<Attempt, CompletableFuture<AttemptResult>> send,
            DeliveryCounts counts) {
        this.settings = settings;
        this.send = send;
        this.counts = counts;
    }

    /**
     * Runs until it is stopped, on a cluster that {@code lodewire setup} has prepared. A broker that goes away is waited for.
     *
     * @param stopped whether it shall stop
     * @throws CommandFailedException if Kafka refuses what it does
     */
    public void run(Connection connection, BooleanSupplier stopped) {
        try (OwnedTopic<OutboxRecord> topic =
                        OwnedTopic.open(connection, Catalogue.OUTBOX, settings.group(), settings.sessionTimeout());
                DefinedSubscriptions subscriptions = DefinedSubscriptions.follow(connection);
                Transactions ownWrites = new Transactions(() -> producer(connection, "outbox"));
                Transactions routerWrites = new Transactions(() -> producer(connection, "alerts"));
                OutboxRecords records = new OutboxRecords(connection.serdes(), topic.partitions(OTHER_TOPICS), wall);
                AlertRouter router = AlertRouter.join(
                        connection, settings, new ChangeWriter<>(routerWrites, records::of), subscriptions)) {
            LOG.info(
                    "Starting in group {}: {} subscriptions",
                    settings.group(),
                    subscriptions.all().size());
            OpenAttempts attempts = new OpenAttempts(send);
            OutboxOwnership ownership = new OutboxOwnership(
                    topic,
                    subscriptions,
                    attempts,
                    new ChangeWriter<>(ownWrites, records::of),
                    settings.delivery(),
                    counts,
                    wall);
            topic.join(ownership);
            ContactLog contact = new ContactLog(new CoordinatorContact(topic::metrics, settings.patience()), LOG);
            loggedAt = wall.millis();
            while (!stopped.getAsBoolean()) {
                turn(ownership, router, subscriptions, contact);
            }
            stop(ownership, attempts);
            LOG.info("Stopped: {}", counts);
        }
    }

    private void turn(
            OutboxOwnership ownership, AlertRouter router, DefinedSubscriptions subscriptions, ContactLog contact) {
        ownership.read(subscriptions.changes(), wall.millis());
        counts.taken(router.route(wall.millis()));
        ownership.finish(wall.millis());
        long now = wall.millis();
        if (contact.isRecent(now)) {
            ownership.advance(now);
        }
        ownership.write(wall.millis());
        counts.show(ownership.size());
        if (now - loggedAt >= LOG_MILLIS) {
            loggedAt = now;
            LOG.info("{}", counts);
        }
    }

    /** Begins nothing more, waits for what is being sent, and writes what came of it. */
    private void stop(OutboxOwnership ownership, OpenAttempts attempts) {
        LOG.info("Stopping as requested; {} attempts are being made", attempts.size());
        long until = wall.millis() + STOP_MILLIS;
        while (attempts.size() > 0 && wall.millis() < until) {
            ownership.read(Set.of(), wall.millis());
            ownership.finish(wall.millis());
            ownership.write(wall.millis());
        }
        ownership.finish(wall.millis());
        ownership.write(wall.millis());
    }

    private Producer<String, byte[]> producer(Connection connection, String purpose) {
        return connection.producer(Map.of(
                "transactional.id",
                "lodewire-deliver-" + purpose + "-" + instance,
                // What a killed instance left open blocks the next owner no longer than its session.
                "transaction.timeout.ms",
                (int) Math.max(10_000, settings.sessionTimeout().toMillis()),
                "max.request.size",
                Catalogue.MAX_RECORD_BYTES,
                "delivery.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                (int) PATIENCE.toMillis() / 2,
                "max.block.ms",
                (int) PATIENCE.toMillis(),
                "linger.ms",
                0));
    }
}
