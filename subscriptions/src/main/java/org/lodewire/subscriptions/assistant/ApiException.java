package org.lodewire.subscriptions.assistant;

/** Thrown if the API has no answer to a question. The message says why, and what to do. */
final class ApiException extends Exception {

    private static final long serialVersionUID = 1;

    ApiException(String message) {
        super(message);
    }
}
