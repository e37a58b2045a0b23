package org.lodewire.producer.check;

/** There is no feed at an address, or it cannot be fetched. The message says why, in a sentence with the address. */
public final class CheckFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    CheckFailedException(String message) {
        super(message);
    }
}
