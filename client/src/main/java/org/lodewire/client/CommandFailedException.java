package org.lodewire.client;

/** A command cannot go on. The message is for the user: what, where, and what to do. Ends with exit code 1. */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what happened, where, and what to do */
    public CommandFailedException(String message) {
        super(message);
    }

    /**
     * @param message what happened, where, and what to do
     * @param cause   shown with {@code --verbose}
     */
    public CommandFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
