package org.lodewire.training;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A model or list cannot be made, because of a file that is missing, malformed or cannot be written. The message is for
 * the user: what, where, and what to do.
 */
public final class TrainingFailedException extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    /** @param message what happened, where, and what to do */
    public TrainingFailedException(String message) {
        super(message, new IOException(message));
    }

    /**
     * @param message what happened, where, and what to do
     * @param cause   why
     */
    public TrainingFailedException(String message, Throwable cause) {
        super(message, cause instanceof IOException io ? io : new IOException(cause));
    }
}
