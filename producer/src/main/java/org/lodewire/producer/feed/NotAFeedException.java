package org.lodewire.producer.feed;

/** A document is no feed, sitemap or listing. The message continues a sentence that begins with the name of the document. */
public final class NotAFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean page;

    NotAFeedException(String message, boolean page) {
        super(message);
        this.page = page;
    }

    NotAFeedException(String message) {
        this(message, false);
    }

    /** Whether the document is an HTML page, which may list articles or name feeds. */
    public boolean isPage() {
        return page;
    }
}
