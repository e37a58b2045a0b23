package org.lodewire.client.connection;

/** A server does not answer now but may do so later. The message names the reason, without a full stop. */
final class UnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    UnavailableException(Throwable cause) {
        this(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
    }
}
