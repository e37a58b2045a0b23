package org.lodewire.subscriptions.search;

/** Thrown if so many searches run that another one would have to wait too long. */
public final class SearchBusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SearchBusyException() {
        super("Too many searches are running", null, false, false);
    }
}
