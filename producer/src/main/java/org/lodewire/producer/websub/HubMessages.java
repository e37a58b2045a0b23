package org.lodewire.producer.websub;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes what hubs say about feeds, and passes it on to the owners of the feeds. A method that returns normally has stored the
 * message. Implementations are thread-safe.
 */
public interface HubMessages {

    /** Whether a feed is defined. */
    boolean isDefined(String feedId);

    /**
     * A hub has confirmed a subscription.
     *
     * @throws UnavailableException if it cannot be stored now
     */
    void verified(String feedId, URI topic, Duration lease) throws UnavailableException;

    /**
     * A hub refuses or ends a subscription.
     *
     * @throws UnavailableException if it cannot be stored now
     */
    void denied(String feedId, URI topic, String reason) throws UnavailableException;

    /**
     * A hub has delivered a document, with a valid signature.
     *
     * @param contentType as the hub gives it; null if it gives none
     * @param body        the document, in the form of the feed; perhaps only its new entries
     * @throws UnavailableException if it cannot be stored now
     */
    void delivered(String feedId, @Nullable String contentType, byte[] body) throws UnavailableException;

    /** A document came without a valid signature. */
    void forged(String feedId);

    /** What came cannot be stored now; the hub is to repeat it. */
    final class UnavailableException extends Exception {

        private static final long serialVersionUID = 1L;

        public UnavailableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
