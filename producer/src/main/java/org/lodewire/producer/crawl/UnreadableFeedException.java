package org.lodewire.producer.crawl;

/** A document is not a feed. The message says why, in one line. */
public final class UnreadableFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message why, for people */
    public UnreadableFeedException(String message) {
        super(message);
    }
}
