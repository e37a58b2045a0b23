package org.lodewire.producer.crawl;

/** How a feed does. Its place in the order is part of the state. */
public enum Health {
    /** It has not been polled yet. */
    NEW,
    /** The last poll succeeded, or only one failed. */
    OK,
    /** The last polls failed. It is polled again later and later, at least once a week. */
    FAILING,
    /** It answered 410 Gone. It is polled again only if its definition changes. */
    STOPPED,
    /** The last poll succeeded, and there has been nothing new for longer than the feed's rhythm explains. */
    SILENT
}
