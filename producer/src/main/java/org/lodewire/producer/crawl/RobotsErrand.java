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
 * @param known  what the host knew of it before; null if nothing
 * @param answer what it says; null in the request
 * @param late   whether the answer is that it took too long
 */
record RobotsErrand(
        String home,
        String origin,
        URI url,
        int hops,
        @Nullable RobotsRecord known,
        @Nullable RobotsRecord answer,
        boolean late)
        implements Payload {

    /** RFC 9309, section 2.3.1.2. */
    static final int MAX_HOPS = 5;

    private static final byte VERSION = 3;
    /** Did not say what was known before, and whether it took too long. */
    private static final byte WITHOUT_KNOWN = 2;
    /** Did not say why a robots.txt could not be fetched. */
    private static final byte WITHOUT_PROBLEMS = 1;

    /** The request stands with the host where the file is, the answer with the host that wants to know. */
    CrawlKey key() {
        return new CrawlKey(answer == null ? HostName.of(url) : home, CrawlKey.Kind.ROBOTS, origin);
    }

    RobotsErrand redirected(URI target) {
        return new RobotsErrand(home, origin, target, hops + 1, known, null, false);
    }

    RobotsErrand knowing(@Nullable RobotsRecord before) {
        return new RobotsErrand(home, origin, url, hops, before, null, false);
    }

    RobotsErrand answered(RobotsRecord found, boolean tookTooLong) {
        return new RobotsErrand(home, origin, url, hops, null, found, tookTooLong);
    }

    @Override
    public byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        out.putText(home)
                .putText(origin)
                .putText(url.toString())
                .putNumber(hops)
                .putBoolean(late);
        write(known, out);
        write(answer, out);
        return out.toBytes();
    }

    private static void write(@Nullable RobotsRecord one, StateWriter out) {
        out.putBoolean(one != null);
        if (one != null) {
            one.write(out);
        }
    }

    static RobotsErrand decode(byte[] value) {
        byte version = value.length == 0 ? VERSION : value[0];
        boolean old = version == WITHOUT_PROBLEMS || version == WITHOUT_KNOWN;
        return StateReader.decode(value, old ? version : VERSION, in -> read(in, version));
    }

    private static RobotsErrand read(StateReader in, byte version) {
        String home = in.getRequired();
        String origin = in.getRequired();
        URI url = URI.create(in.getRequired());
        int hops = (int) in.getNumber();
        boolean late = version >= VERSION && in.getBoolean();
        RobotsRecord known = version >= VERSION && in.getBoolean() ? RobotsRecord.read(in, true) : null;
        RobotsRecord answer = in.getBoolean() ? RobotsRecord.read(in, version > WITHOUT_PROBLEMS) : null;
        return new RobotsErrand(home, origin, url, hops, known, answer, late);
    }
}
