package org.lodewire.client.command;

import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;

/** A command that runs until it is stopped, and therefore logs what it does. */
public interface LongRunning {

    /** Whether it does so with the options that it was given. */
    default boolean runsUntilStopped() {
        return true;
    }

    /** Logs which command of which version starts. For the command to call once it has accepted its options. */
    default void logStart(CommandSpec spec) {
        LoggerFactory.getLogger(getClass())
                .info("Starting {} of {}", spec.qualifiedName(), String.join(", ", spec.version()));
    }
}
