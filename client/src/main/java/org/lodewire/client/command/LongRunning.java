package org.lodewire.client.command;

/** A command that runs until it is stopped, and therefore logs what it does. */
public interface LongRunning {

    /** Whether it does so with the options that it was given. */
    default boolean runsUntilStopped() {
        return true;
    }
}
