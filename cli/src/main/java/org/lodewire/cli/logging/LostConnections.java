package org.lodewire.cli.logging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what Kafka's clients log when a broker cannot be reached. They name their own parts, and a line for a broker
 * that they know only by its number. Stateless.
 */
final class LostConnections {

    /** The name under which the lines are logged. */
    static final String LOGGER = "org.lodewire.Kafka";

    private static final String CLIENT = "org.apache.kafka.clients.NetworkClient";
    private static final String REFUSED = "Connection to node ";
    private static final String LOST = "Bootstrap broker ";

    private LostConnections() {}

    /**
     * The line for an event; empty if it is about something else.
     *
     * @param logger null if the event has none
     */
    static Optional<String> line(@Nullable String logger, String message) {
        if (!CLIENT.equals(logger)) {
            return Optional.empty();
        }
        int refused = message.indexOf(REFUSED);
        if (refused >= 0) {
            return address(message, message.indexOf('(', refused) + 1, ")");
        }
        int lost = message.indexOf(LOST);
        return lost >= 0 ? address(message, lost + LOST.length(), " ") : Optional.empty();
    }

    private static Optional<String> address(String message, int start, String end) {
        int to = message.indexOf(end, start);
        return start > 0 && to > start
                ? Optional.of("No connection to the broker at " + message.substring(start, to) + "; trying again")
                : Optional.empty();
    }
}
