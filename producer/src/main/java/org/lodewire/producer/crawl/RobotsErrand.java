package org.lodewire.producer.crawl;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A robots.txt that redirects to another host: a request to that host's owner, or its answer. Immutable.
 *
 * @param home   the host that wants to know
 * @param origin the origin whose robots.txt it is
 * @param url    where it is now
 * @param hops   how many redirects led there
 * @param answer what it says; null in the request
 */
record RobotsErrand(
        String home,
        String origin,
        URI url,
        int hops,
        @Nullable RobotsRecord answer) implements Payload {

    /** RFC 9309, section 2.3.1.2. */
    static final int MAX_HOPS = 5;

    private static final byte VERSION = 2;
    /** Did not say why a robots.txt could not be fetched. */
    private static final byte WITHOUT_PROBLEMS = 1;

    /** The request stands with the host where the file is, the answer with the host that wants to know. */
    CrawlKey key() {
        return new CrawlKey(answer == null ? HostName.of(url) : home, CrawlKey.Kind.ROBOTS, origin);
    }

    RobotsErrand redirected(URI target) {
        return new RobotsErrand(home, origin, target, hops + 1, null);
    }

    RobotsErrand answered(RobotsRecord found) {
        return new RobotsErrand(home, origin, url, hops, found);
    }

    @Override
    public byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        out.putText(home)
                .putText(origin)
                .putText(url.toString())
                .putNumber(hops)
                .putBoolean(answer != null);
        if (answer != null) {
            answer.write(out);
        }
        return out.toBytes();
    }

    static RobotsErrand decode(byte[] value) {
        boolean old = value.length > 0 && value[0] == WITHOUT_PROBLEMS;
        return StateReader.decode(
                value,
                old ? WITHOUT_PROBLEMS : VERSION,
                in -> new RobotsErrand(
                        in.getRequired(),
                        in.getRequired(),
                        URI.create(in.getRequired()),
                        (int) in.getNumber(),
                        in.getBoolean() ? RobotsRecord.read(in, !old) : null));
    }
}
