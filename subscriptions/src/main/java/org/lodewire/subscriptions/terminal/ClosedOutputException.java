package org.lodewire.subscriptions.terminal;

/** Nobody reads the output any more, as behind {@code | head}: no error, but a reason to end. */
public final class ClosedOutputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ClosedOutputException() {
        super("The output was closed");
    }
}
