package org.lodewire.producer.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The hosts of a partition, in the order in which they may be requested. */
final class Hosts {

    /** A turn that comes so much later than it should, in milliseconds, comes after a stall of this program. */
    private static final long LATE = 250;

    private final CrawlSettings settings;
    private final Map<String, Host> byName = new HashMap<>();
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>();
    private long takenOver;

    Hosts(CrawlSettings settings) {
        this.settings = settings;
    }

    /**
     * From now on hosts are requested. Each may have been requested just before, by another owner.
     *
     * @param slots times for the hosts of which a page, or what else is no poll, has been due before
     */
    void start(long now, LongSupplier slots) {
        takenOver = now;
        wakes.clear();
        for (Host host : byName.values()) {
            host.takeOver(now);
            Task first = host.first();
            if (first != null
                    && first.due() < now
                    && first.payload().mayRequest()
                    && !(first.payload() instanceof FeedState)) {
                host.rest(slots.getAsLong());
            }
            schedule(host);
        }
    }

    Host get(String name) {
        return byName.computeIfAbsent(name, key -> new Host(key, takenOver));
    }

    /** Puts a host where it belongs in the order. To be called after anything about it has changed. */
    void schedule(Host host) {
        Task first = host.first();
        boolean idle = first == null && host.robotsRedirect() == null || host.isBusy();
        long due = first == null || host.robotsRedirect() != null ? 0 : first.due();
        long time = idle ? PollSchedule.NEVER : host.requestsNext() ? Math.max(due, host.free(settings)) : due;
        if (time != host.wake()) {
            host.setWake(time);
            if (time != PollSchedule.NEVER) {
                wakes.add(new Wake(time, host));
            }
        }
    }

    /** Takes the next host whose turn it is; null if there is none. */
    @Nullable
    Host next(long now) {
        Wake first = first();
        if (first == null || first.time > now) {
            return null;
        }
        wakes.poll();
        first.host.setWake(PollSchedule.NEVER);
        return first.host;
    }

    /**
     * After a stall of this program, makes the turns that it has missed come as far apart as they would have come, and not all at
     * once: each is later by as long as the stall was. So the first of them comes now, and the stall is survived, however often
     * there is one.
     */
    void shiftLate(long now) {
        List<Wake> missed = new ArrayList<>();
        long since = now;
        for (Wake next = first(); next != null && next.time < now; next = first()) {
            missed.add(wakes.remove());
            next.host.setWake(PollSchedule.NEVER);
            if (next.host.requestsNext()) {
                since = Math.min(since, next.time);
            }
        }
        long stall = now - since;
        for (Wake late : missed) {
            if (stall > LATE && late.host.requestsNext()) {
                late.host.rest(late.time + stall);
            }
            schedule(late.host);
        }
    }

    /** When the next turn is. */
    long wakeAt() {
        Wake first = first();
        return first == null ? PollSchedule.NEVER : first.time;
    }

    private @Nullable Wake first() {
        while (!wakes.isEmpty() && wakes.peek().time != wakes.peek().host.wake()) {
            wakes.poll();
        }
        return wakes.peek();
    }

    /** Removes the hosts of which nothing is left to do and nothing to remember. Returns those that have a record. */
    List<Host> removeIdle(long now) {
        List<Host> idle = new ArrayList<>();
        for (Host host : byName.values()) {
            boolean remembered = host.record().robots().stream().anyMatch(robots -> robots.expires() > now);
            if (host.first() == null
                    && host.robotsRedirect() == null
                    && !host.isBusy()
                    && host.free(settings) <= now
                    && !remembered) {
                idle.add(host);
            }
        }
        idle.forEach(host -> byName.remove(host.name));
        idle.removeIf(host -> host.record().equals(HostRecord.NONE));
        return idle;
    }

    /** When a host is to be looked at. */
    private record Wake(long time, Host host) implements Comparable<Wake> {

        @Override
        public int compareTo(Wake other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : host.name.compareTo(other.host.name);
        }
    }
}
