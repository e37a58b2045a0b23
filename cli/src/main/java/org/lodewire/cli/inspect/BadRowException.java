package org.lodewire.cli.inspect;

/** A row that cannot be inspected. The message goes on from "line 7" and says what is wrong, without quoting the row. */
public final class BadRowException extends Exception {

    private static final long serialVersionUID = 1L;

    BadRowException(String message) {
        super(message);
    }

    BadRowException(String message, Throwable cause) {
        super(message, cause);
    }
}
