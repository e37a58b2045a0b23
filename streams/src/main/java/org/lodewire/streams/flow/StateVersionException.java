package org.lodewire.streams.flow;

/** A store holds values that another version of Lodewire wrote. The message names the store and the remedy. */
public final class StateVersionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StateVersionException(String store, int found, int supported) {
        super("The store " + store + " has format version " + found + ", and this version of Lodewire reads version "
                + supported + ". Nothing was processed. Run the version that wrote it; or stop all instances, run"
                + " 'lodewire setup' and 'lodewire reset --yes', and start with a new --application-id to process the raw"
                + " topic again.");
    }
}
