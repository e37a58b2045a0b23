package org.lodewire.producer.crawl;

/** What a host has to do: a feed to poll, a page to fetch, a robots.txt to fetch for another host. Immutable. */
sealed interface Payload permits FeedState, PageRequest, RobotsErrand {

    /** The value of its record. */
    byte[] encode();
}
