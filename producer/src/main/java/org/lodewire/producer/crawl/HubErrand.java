package org.lodewire.producer.crawl;

import java.net.URI;

/**
 * A hub that is to be asked, by the owner of its host, to push a feed. What it answers does not matter: it confirms by a request
 * of its own, or is asked again.
 *
 * @param hub    where to ask
 * @param feedId the feed
 * @param topic  the feed, as it names itself
 */
record HubErrand(URI hub, String feedId, URI topic) implements Payload {

    private static final byte VERSION = 1;

    CrawlKey key() {
        return new CrawlKey(HostName.of(hub), CrawlKey.Kind.HUB, feedId);
    }

    @Override
    public byte[] encode() {
        return new StateWriter(VERSION)
                .putText(hub.toString())
                .putText(feedId)
                .putText(topic.toString())
                .toBytes();
    }

    static HubErrand decode(byte[] value) {
        return StateReader.decode(
                value,
                VERSION,
                in -> new HubErrand(URI.create(in.getRequired()), in.getRequired(), URI.create(in.getRequired())));
    }
}
