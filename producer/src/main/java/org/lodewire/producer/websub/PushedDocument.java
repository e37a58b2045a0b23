package org.lodewire.producer.websub;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document that a hub has delivered, with a valid signature.
 *
 * @param topic       the feed that it is of
 * @param contentType as the hub gives it, null if it gives none
 * @param body        the document, in the form of the feed; perhaps only its new entries
 */
public record PushedDocument(URI topic, @Nullable String contentType, byte[] body) {

    /** What reads pushed documents, as if they had been fetched. Must return quickly, or throw nothing and drop the document. */
    public interface Reader {

        /** Reads a document. */
        void read(PushedDocument document);
    }
}
