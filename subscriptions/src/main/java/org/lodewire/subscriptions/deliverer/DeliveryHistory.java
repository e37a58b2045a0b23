package org.lodewire.subscriptions.deliverer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.deliveries.ReceiverState;

/** What {@code news.deliveries} says of receivers and of notifications, as long as it is kept there. Stateless. */
public final class DeliveryHistory {

    private final Connection connection;

    /** For a cluster. */
    public DeliveryHistory(Connection connection) {
        this.connection = connection;
    }

    /** The states of the receivers to which anything was sent, by id of the subscription. */
    public Map<String, ReceiverState> receivers() {
        Map<String, ReceiverState> states = new HashMap<>();
        try (RecordReader<String, Delivery> reader = RecordReader.of(connection, Catalogue.DELIVERIES)) {
            reader.readToEnd(record -> {
                Delivery delivery = record.value();
                if (delivery != null) {
                    states.compute(
                            delivery.getSubscription(),
                            (id, before) -> (before == null ? ReceiverState.UNTRIED : before).after(delivery));
                }
            });
        }
        return states;
    }

    /**
     * Checks that notifications can be sent again.
     *
     * @throws CommandFailedException if one is not known, or was not given up
     */
    public void requireGivenUp(String subscription, Iterable<String> notifications) {
        Map<String, DeliveryOutcome> outcomes = outcomes(subscription);
        for (String id : notifications) {
            Optional<String> fault = fault(outcomes.get(id));
            if (fault.isPresent()) {
                throw new CommandFailedException("The notification " + id + " of " + subscription + " " + fault.get()
                        + ". 'lodewire deliveries list"
                        + " --subscription " + subscription + " --outcome DEAD' shows those that can be sent"
                        + " again. Nothing was asked for.");
            }
        }
    }

    private Map<String, DeliveryOutcome> outcomes(String subscription) {
        Map<String, DeliveryOutcome> outcomes = new HashMap<>();
        try (RecordReader<String, Delivery> reader = RecordReader.of(connection, Catalogue.DELIVERIES)) {
            reader.readToEnd(record -> {
                Delivery delivery = record.value();
                // What was given up without an attempt is gone.
                if (delivery != null && delivery.getSubscription().equals(subscription) && delivery.getAttempts() > 0) {
                    outcomes.put(delivery.getId(), delivery.getOutcome());
                }
            });
        }
        return outcomes;
    }

    /** Why a notification with this outcome, null if there is none, cannot be sent again; empty if it can. */
    static Optional<String> fault(@Nullable DeliveryOutcome outcome) {
        if (outcome == null) {
            return Optional.of("is not known");
        }
        return switch (outcome) {
            case DEAD -> Optional.empty();
            case RETRYING -> Optional.of("is attempted again anyway");
            default -> Optional.of("was not given up: its outcome is " + outcome);
        };
    }
}
