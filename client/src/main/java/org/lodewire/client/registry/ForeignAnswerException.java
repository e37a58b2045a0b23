package org.lodewire.client.registry;

import java.io.IOException;

/** A server answered, but not as a registry does. The message says how, as a part of a sentence that begins with "it answered". */
public final class ForeignAnswerException extends IOException {

    private static final long serialVersionUID = 1;

    ForeignAnswerException(String message) {
        super(message);
    }

    ForeignAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
