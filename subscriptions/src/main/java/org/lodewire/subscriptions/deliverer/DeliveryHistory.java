package org.lodewire.subscriptions.deliverer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.schemas.Delivery;
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
        Map<String, Delivery> newest = newest(subscription);
        for (String id : notifications) {
            Optional<String> fault = fault(newest.get(id));
            if (fault.isPresent()) {
                throw new CommandFailedException("The notification " + id + " of " + subscription + " " + fault.get()
                        + ". Nothing was asked for.");
            }
        }
    }

    private Map<String, Delivery> newest(String subscription) {
        Map<String, Delivery> newest = new HashMap<>();
        try (RecordReader<String, Delivery> reader = RecordReader.of(connection, Catalogue.DELIVERIES)) {
            reader.readToEnd(record -> {
                Delivery delivery = record.value();
                if (delivery != null && delivery.getSubscription().equals(subscription)) {
                    newest.put(delivery.getId(), delivery);
                }
            });
        }
        return newest;
    }

    /** Why a notification, null if there is none, cannot be sent again, by what came of it last; empty if it can. */
    public static Optional<String> fault(@Nullable Delivery last) {
        if (last == null) {
            return Optional.of(
                    "is not known. 'lodewire deliveries list --outcome DEAD' shows those that were given up");
        }
        return switch (last.getOutcome()) {
            // An alert without an attempt was in no notification yet.
            case DEAD ->
                last.getAttempts() > 0
                        ? Optional.empty()
                        : Optional.of("cannot be sent again: it is an alert that was given up before any attempt ("
                                + last.getReason()
                                + "), and is not kept. 'lodewire alerts' and the API show the alert");
            case RETRYING -> Optional.of("is attempted again anyway");
            default -> Optional.of("was not given up: its outcome is " + last.getOutcome());
        };
    }
}
