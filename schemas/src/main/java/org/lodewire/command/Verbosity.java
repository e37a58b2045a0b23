package org.lodewire.command;

import picocli.CommandLine.Option;

/** The {@code --verbose} option, which every command has. */
public final class Verbosity {

    @Option(names = "--verbose", description = "Show logs and stack traces.")
    private boolean verbose;

    /** Whether logs and stack traces are wanted. */
    public boolean verbose() {
        return verbose;
    }
}
