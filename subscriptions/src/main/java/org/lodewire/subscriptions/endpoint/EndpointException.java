package org.lodewire.subscriptions.endpoint;

/** Thrown when a notification cannot be sent. The message says why, for people, and has no secret. */
final class EndpointException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason why, for people, without secrets */
    EndpointException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Why it cannot be sent. */
    String reason() {
        return reason;
    }
}
