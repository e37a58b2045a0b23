package org.lodewire.producer.crawl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host demands, and what its owner writes of it. When the host was requested last is not part of it: a new owner waits
 * for the whole delay from when it took over. Immutable.
 *
 * @param notBefore when the host may be requested again, after it asked to be left alone; in milliseconds since 1970
 * @param refusals  how many times in a row it said that there were too many requests
 * @param robots    the robots.txt of each of its origins, the latest first
 */
record HostRecord(long notBefore, int refusals, List<RobotsRecord> robots) {

    static final HostRecord NONE = new HostRecord(0, 0, List.of());

    /** An origin is scheme, name and port; a host has two schemes, and names with and without www. */
    private static final int MAX_ORIGINS = 4;

    private static final byte VERSION = 2;
    /** Did not say why a robots.txt could not be fetched. */
    private static final byte WITHOUT_PROBLEMS = 1;

    /** The strictest delay that any of its robots.txt files asks for, in milliseconds. */
    long crawlDelay() {
        long longest = 0;
        for (RobotsRecord one : robots) {
            longest = Math.max(longest, one.crawlDelay());
        }
        return longest;
    }

    @Nullable
    RobotsRecord robots(String origin) {
        for (RobotsRecord one : robots) {
            if (one.origin().equals(origin)) {
                return one;
            }
        }
        return null;
    }

    HostRecord with(RobotsRecord one) {
        List<RobotsRecord> all = new ArrayList<>(MAX_ORIGINS);
        all.add(one);
        robots.stream()
                .filter(other -> !other.origin().equals(one.origin()))
                .limit(MAX_ORIGINS - 1)
                .forEach(all::add);
        return new HostRecord(notBefore, refusals, List.copyOf(all));
    }

    HostRecord refusedUntil(long time) {
        return new HostRecord(Math.max(notBefore, time), refusals + 1, robots);
    }

    HostRecord answered() {
        return refusals == 0 ? this : new HostRecord(notBefore, 0, robots);
    }

    byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        out.putNumber(notBefore).putNumber(refusals).putNumber(robots.size());
        robots.forEach(one -> one.write(out));
        return out.toBytes();
    }

    static HostRecord decode(byte[] value) {
        boolean old = value.length > 0 && value[0] == WITHOUT_PROBLEMS;
        return StateReader.decode(value, old ? WITHOUT_PROBLEMS : VERSION, in -> read(in, !old));
    }

    private static HostRecord read(StateReader in, boolean problems) {
        long notBefore = in.getNumber();
        int refusals = (int) in.getNumber();
        int count = in.getCount();
        List<RobotsRecord> robots = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            robots.add(RobotsRecord.read(in, problems));
        }
        return new HostRecord(notBefore, refusals, List.copyOf(robots));
    }
}
