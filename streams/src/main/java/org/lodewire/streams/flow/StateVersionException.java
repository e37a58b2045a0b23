package org.lodewire.streams.flow;

import java.util.Optional;

/** A store holds values that another version of Lodewire wrote. The message names the store and the remedy. */
public final class StateVersionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StateVersionException(String store, int found, int supported) {
        super("The store " + store + " has values of format version " + found
                + ", and this version of Lodewire reads version " + supported
                + ". Run the version that wrote them; or stop"
                + " all instances, run 'lodewire setup' and 'lodewire reset --yes', and start with a new --application-id to"
                + " process the raw topic again.");
    }

    /** The failure itself or the first of its causes that is such an exception: Kafka Streams wraps what processors throw. */
    public static Optional<StateVersionException> in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StateVersionException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
