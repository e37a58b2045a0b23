package org.lodewire.training;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Thrown when a model or list cannot be created because a file is missing, malformed or cannot be written. It is an
 * {@link UncheckedIOException}, which the root of the command tree reports in one line without a stack trace. The
 * message gives the fault, the file and the remedy.
 */
public final class TrainingFailedException extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    /** @param message the fault, the file and the remedy */
    public TrainingFailedException(String message) {
        super(message, new IOException(message));
    }

    /**
     * @param message the fault, the file and the remedy
     * @param cause   wrapped in an {@link IOException} if it is not one
     */
    public TrainingFailedException(String message, Throwable cause) {
        super(message, cause instanceof IOException io ? io : new IOException(cause));
    }
}
