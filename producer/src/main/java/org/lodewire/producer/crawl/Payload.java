package org.lodewire.producer.crawl;

/** What a task is about, as its record on the crawl topic says. */
interface Payload {

    /** The value of the record. */
    byte[] encode();

    /** Whether its turn may request something of the host, so that it waits for the host's delay. */
    default boolean mayRequest() {
        return true;
    }
}
