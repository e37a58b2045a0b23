package org.lodewire.producer.crawl;

import java.net.URI;

/**
 * A hub that is to be asked, by the owner of its host, to push a feed. What it answers does not matter: it confirms by a request
 * of its own, or is asked again.
 *
 * @param hub    where to ask
 * @param feedId the feed
 * @param topic  the feed, as it names itself
 * @param ends   whether the hub is asked to push it no longer
 * @param hops   how many redirects led there
 */
record HubErrand(URI hub, String feedId, URI topic, boolean ends, int hops) implements Payload {

    private static final byte VERSION = 2;
    /** Could only begin a subscription, and not be redirected. */
    private static final byte BEGINS_ONLY = 1;

    CrawlKey key() {
        return new CrawlKey(HostName.of(hub), CrawlKey.Kind.HUB, ends ? feedId + "/end" : feedId);
    }

    HubErrand redirected(URI target) {
        return new HubErrand(target, feedId, topic, ends, hops + 1);
    }

    @Override
    public byte[] encode() {
        return new StateWriter(VERSION)
                .putText(hub.toString())
                .putText(feedId)
                .putText(topic.toString())
                .putBoolean(ends)
                .putNumber(hops)
                .toBytes();
    }

    static HubErrand decode(byte[] value) {
        boolean old = value.length > 0 && value[0] == BEGINS_ONLY;
        return StateReader.decode(
                value,
                old ? BEGINS_ONLY : VERSION,
                in -> new HubErrand(
                        URI.create(in.getRequired()),
                        in.getRequired(),
                        URI.create(in.getRequired()),
                        !old && in.getBoolean(),
                        old ? 0 : (int) in.getNumber()));
    }
}
