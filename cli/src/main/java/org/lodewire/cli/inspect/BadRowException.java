package org.lodewire.cli.inspect;

/** A row that cannot be inspected. The message continues a sentence that begins with "line 7", and is safe to print. */
public final class BadRowException extends Exception {

    private static final long serialVersionUID = 1L;

    BadRowException(String message) {
        super(message);
    }

    BadRowException(String message, Throwable cause) {
        super(message, cause);
    }
}
