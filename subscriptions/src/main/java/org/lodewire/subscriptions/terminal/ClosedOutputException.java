package org.lodewire.subscriptions.terminal;

/** The reader of the output has exited, such as {@code head} in a pipe: not an error, but a reason to stop. */
public final class ClosedOutputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ClosedOutputException() {
        super("The output was closed");
    }
}
