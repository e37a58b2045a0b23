package org.lodewire.producer.receive;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lodewire.client.http.Problem;
import org.lodewire.producer.publish.SharedPublisher;

/**
 * Articles can be published while the brokers are there and take them, and while not too many wait for them.
 *
 * @param away      whether the brokers do not answer
 * @param publisher whose records wait
 */
record BrokerAvailability(BooleanSupplier away, SharedPublisher publisher) implements Availability {

    private static final Duration STALLED = Duration.ofSeconds(10);
    private static final Duration AWAY_RETRY = Duration.ofSeconds(5);
    private static final Duration FULL_RETRY = Duration.ofSeconds(1);

    @Override
    public Optional<Problem> problem() {
        if (away.getAsBoolean() || publisher.stalledFor().compareTo(STALLED) > 0) {
            return Optional.of(
                    new Problem(503, "Kafka does not answer. Nothing was published; send it again later.", AWAY_RETRY));
        }
        return publisher.hasRoom()
                ? Optional.empty()
                : Optional.of(new Problem(
                        429, "Articles come faster than Kafka takes them. Nothing was published.", FULL_RETRY));
    }
}
