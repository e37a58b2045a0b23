package org.lodewire.client;

import org.jspecify.annotations.Nullable;

/**
 * A command cannot continue, for a reason that the user can do something about. The message is for the user: what failed,
 * where, and what to do. The command ends with exit code 1.
 */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what failed, where, and what to do */
    public CommandFailedException(String message) {
        super(message);
    }

    /**
     * A failure with its cause.
     *
     * @param message what failed, where, and what to do; null only if it is the message of a cause that has none
     * @param cause   of which the user sees only the stack trace, and only on request
     */
    public CommandFailedException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }

    /** A failure because the thread was interrupted; sets its interrupt status again. */
    public static CommandFailedException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new CommandFailedException("Interrupted.", cause);
    }
}
