package org.lodewire.client.registry;

import java.net.SocketTimeoutException;

/** The registry had not answered completely when the time for it was over, although it may have sent something. */
public final class SlowAnswerException extends SocketTimeoutException {

    private static final long serialVersionUID = 1;

    SlowAnswerException(String message) {
        super(message);
    }
}
