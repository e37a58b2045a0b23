package org.lodewire.producer.crawl;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;

/** A host: what it demands, what it has to do, and whether its turn is over. At most one request at a time. */
final class Host {

    private static final long LONGEST_BACK_OFF = 3_600_000;

    final String name;
    private final PriorityQueue<Task> tasks = new PriorityQueue<>(1);
    private HostRecord record = HostRecord.NONE;
    private @Nullable RobotsErrand robotsRedirect;
    private boolean changed;
    private boolean busy;
    private long lastEnd;
    private long restsUntil;
    private long robotsFailedAt;
    private boolean robotsTimedOut;
    private long wake = PollSchedule.NEVER;

    /** @param requested when it may have been requested last, by an owner before this one */
    Host(String name, long requested) {
        this.name = name;
        lastEnd = requested;
    }

    HostRecord record() {
        return record;
    }

    /** Takes into account that it may have been requested just before, by another owner. */
    void takeOver(long now) {
        lastEnd = now;
        wake = PollSchedule.NEVER;
    }

    /** Sets what the host's own record says. */
    void restore(HostRecord stored) {
        record = stored;
    }

    void learn(RobotsRecord robots, long now) {
        record = record.with(robots);
        changed = true;
        if (robots.mode() == RobotsRecord.Mode.UNREACHABLE) {
            robotsFailedAt = now;
        }
    }

    /** When a robots.txt, without which nothing is requested, could not be fetched last; 0 if this owner has seen no failure. */
    long robotsFailedAt() {
        return robotsFailedAt;
    }

    /** Whether the last request for a robots.txt took too long, which may be the fault of this program. */
    boolean hasRobotsTimedOut() {
        return robotsTimedOut;
    }

    void setRobotsTimedOut(boolean timedOut) {
        robotsTimedOut = timedOut;
    }

    /** The record, if it has to be written again. */
    @Nullable
    HostRecord takeChanged() {
        boolean take = changed;
        changed = false;
        return take ? record : null;
    }

    /** A robots.txt that was redirected on this host and comes before everything else; null if there is none. */
    @Nullable
    RobotsErrand robotsRedirect() {
        return robotsRedirect;
    }

    void setRobotsRedirect(@Nullable RobotsErrand redirect) {
        robotsRedirect = redirect;
    }

    void add(Task task) {
        tasks.add(task);
    }

    /** The first thing to do; null if there is nothing. */
    @Nullable
    Task first() {
        while (!tasks.isEmpty() && tasks.peek().isGone()) {
            tasks.poll();
        }
        return tasks.peek();
    }

    void removeFirst() {
        tasks.poll();
    }

    int waiting() {
        return tasks.size();
    }

    boolean isBusy() {
        return busy;
    }

    /** Nothing is started until {@link #release}. */
    void occupy() {
        busy = true;
    }

    void release() {
        busy = false;
    }

    /** Takes into account that a request ended. */
    void requested(FetchResult result, CrawlSettings settings, long now) {
        lastEnd = now;
        if (!(result instanceof FetchResponse response)) {
            return;
        }
        long asked = HttpTimes.retryAfter(response.headers(), now);
        boolean tooMany = response.status() == 429;
        HostRecord before = record;
        if (tooMany || response.status() == 503 && asked > 0) {
            long backOff = settings.minDelay().toMillis() << Math.min(20, record.refusals() + 1);
            record = record.refusedUntil(now + Math.max(asked, tooMany ? Math.min(LONGEST_BACK_OFF, backOff) : 0));
        } else if (response.status() < 400) {
            record = record.answered();
        }
        changed |= !before.equals(record);
    }

    /** When the next request may start. */
    long free(CrawlSettings settings) {
        long delay = Math.max(settings.minDelay().toMillis(), record.crawlDelay());
        return Math.max(Math.max(lastEnd + delay, restsUntil), record.notBefore());
    }

    /** Makes no request start before a time, so that those of many hosts do not start together. */
    void rest(long until) {
        restsUntil = until;
    }

    /** Whether its next turn may be a request. */
    boolean requestsNext() {
        Task next = first();
        return next == null || robotsRedirect != null || next.payload().mayRequest();
    }

    /** When the host is to be looked at next. */
    long wake() {
        return wake;
    }

    void setWake(long time) {
        wake = time;
    }
}
