package org.lodewire.subscriptions.terminal;

/**
 * The output can no longer be written to, a reason to stop. Whether it is a failure is decided where the reason is known: not if
 * the reader has exited, such as {@code head} in a pipe.
 */
public final class ClosedOutputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ClosedOutputException() {
        super("The output was closed");
    }
}
