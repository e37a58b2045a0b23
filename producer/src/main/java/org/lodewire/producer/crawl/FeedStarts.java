package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;

/** When feeds of a partition are polled out of turn: at the start of a crawl, and after their definitions have changed. */
final class FeedStarts {

    private static final long CALM = 60_000;
    private static final int FASTER = 30;

    private final HostPartition partition;
    private final CrawlSettings settings;
    private final TaskTable tasks;
    private final Traffic traffic;
    private long lastSlot;
    private long earliest;

    FeedStarts(HostPartition partition, CrawlSettings settings, TaskTable tasks, Traffic traffic) {
        this.partition = partition;
        this.settings = settings;
        this.tasks = tasks;
        this.traffic = traffic;
    }

    /** From now on feeds are polled. No host is requested before its delay is over, and until then no slot is of use. */
    void start(long now) {
        earliest = now + settings.minDelay().toMillis();
    }

    /** Begins with a feed, if its host is in the partition. */
    void start(FeedSettings feed, long now) {
        if (partition.contains(feed.host())) {
            begin(feed, now);
        }
    }

    /** A feed that is new, overdue after a pause, or stopped under another definition, is polled soon. */
    private void begin(FeedSettings feed, long now) {
        CrawlKey home = CrawlKey.feed(feed.host(), feed.id());
        Task task = tasks.get(home);
        if (task == null) {
            long first = slot(now);
            tasks.add(home, FeedState.fresh(feed, first), first);
        } else if (task.payload() instanceof FeedState state && state.journey() == null && !state.away()) {
            boolean resumes = state.schedule().health() == Health.STOPPED && state.fingerprint() != feed.fingerprint();
            if (resumes || task.due() < now) {
                tasks.add(home, state, slot(now));
            }
        }
    }

    /**
     * Takes into account that a definition was added, changed or removed.
     *
     * @param before null if there was none
     * @param after  null if there is none
     */
    void defined(@Nullable FeedSettings before, @Nullable FeedSettings after, long now) {
        if (before != null) {
            redefine(before, after, now);
        }
        if (after != null
                && partition.contains(after.host())
                && tasks.get(CrawlKey.feed(after.host(), after.id())) == null) {
            begin(after, now);
        }
    }

    /** A feed that is changed is polled soon; one that is removed, or at home elsewhere, finds that out at its next turn. */
    private void redefine(FeedSettings before, @Nullable FeedSettings after, long now) {
        if (after == null) {
            endSubscription(before, now);
        }
        Task known = tasks.get(CrawlKey.feed(before.host(), before.id()));
        if (known == null || !(known.payload() instanceof FeedState state) || traffic.isAbout(known)) {
            return;
        }
        boolean stays = after != null && after.host().equals(before.host());
        boolean same = after != null && state.fingerprint() == after.fingerprint();
        if (!stays || !same && !state.away()) {
            tasks.add(known.key(), state, Math.min(known.due(), slot(now)));
        }
    }

    /** The hub is asked now, and not when its lease ends. */
    private void endSubscription(FeedSettings feed, long now) {
        Task held = tasks.get(CrawlKey.subscription(feed.host(), feed.id()));
        if (held != null && !traffic.isAbout(held)) {
            tasks.add(held.key(), held.payload(), now);
        }
    }

    /**
     * One feed after the other: many that are due at once would all be polled in the same moment. The partitions take turns, since
     * they all begin at once. After a minute the slots become narrower, so that many feeds do not wait for hours.
     */
    long slot(long now) {
        long base = Math.max(now, earliest);
        long between = settings.firstPolls().toMillis() * partition.count();
        long step = lastSlot - base < CALM ? between : between / FASTER;
        lastSlot = Math.max(base + settings.firstPolls().toMillis() * partition.number(), lastSlot + step);
        return lastSlot;
    }
}
