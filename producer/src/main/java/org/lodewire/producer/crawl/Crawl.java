package org.lodewire.producer.crawl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchResult;

/**
 * The crawl of the hosts of one partition, from when the partition is assigned until it is taken away; then a new one begins.
 * Times are in milliseconds since 1970.
 *
 * <ol>
 *   <li>Give it the records of the partition, with {@link #read}, up to the end that the partition had after the transactions
 *       of earlier owners ended.
 *   <li>Call {@link #start}. No host is requested before its whole delay is over from then on.
 *   <li>Then, in any order: give it each further record of the partition, its own too; call {@link #advance} at
 *       {@link #wakeAt} and start the requests that it returns, unless the group's coordinator has not been heard of for a
 *       third of the session timeout; give it each result with {@link #finished}; write what {@link #writes} returns, each in
 *       one transaction, and call {@link #committed} or {@link #aborted}.
 * </ol>
 *
 * <p>A host is not requested again until the changes that its last response led to are written. Deterministic; not
 * thread-safe.
 */
public final class Crawl {

    /** How often hosts are looked for of which nothing is to be remembered. */
    private static final long SWEEP = 3_600_000;

    private final CrawlSettings settings;
    private final FeedDefinitions definitions;
    private final Turns turns;
    private final Hosts hosts;
    private final TaskTable tasks;
    private final Traffic traffic = new Traffic();
    private final FeedStarts feeds;
    private boolean started;
    private long sweepAt = PollSchedule.NEVER;

    /** @param seed varies the times at which different programs do the same */
    public Crawl(
            HostPartition partition,
            CrawlSettings settings,
            FeedDefinitions definitions,
            ResponseReader reader,
            long seed) {
        this.settings = settings;
        this.definitions = definitions;
        hosts = new Hosts(settings);
        tasks = new TaskTable(hosts);
        feeds = new FeedStarts(partition, settings, tasks, traffic);
        turns = new Turns(settings, definitions, reader, tasks::payload, seed);
    }

    /** Takes a record of the partition. A null value removes what the key had. */
    public void read(CrawlKey key, byte @Nullable [] value, long now) {
        tasks.read(key, value, now);
    }

    /** Begins to request, after all records of the partition have been read. */
    public void start(long now) {
        started = true;
        sweepAt = now + SWEEP;
        tasks.start();
        feeds.start(now);
        hosts.start(now, () -> feeds.slot(now));
        definitions.all().forEach(feed -> feeds.start(feed, now));
    }

    /**
     * Takes into account that a definition was added, changed or removed.
     *
     * @param before the definition before; null if there was none
     */
    public void defined(String feedId, @Nullable FeedSettings before, long now) {
        if (!started) {
            return;
        }
        feeds.defined(before, definitions.get(feedId), now);
    }

    /** Does everything that is due. Returns the requests to start, and the documents to read. */
    public List<Start> advance(long now) {
        hosts.shiftLate(now);
        for (Host host = hosts.next(now); host != null; host = hosts.next(now)) {
            turn(host, now);
            hosts.schedule(host);
        }
        if (now >= sweepAt) {
            sweepAt = now + SWEEP;
            for (Host idle : hosts.removeIdle(now)) {
                write(idle, null, Step.Commit.last(List.of(new Change.Remove(CrawlKey.host(idle.name)))));
            }
        }
        return traffic.takeStarts();
    }

    private void turn(Host host, long now) {
        if (host.robotsRedirect() != null) {
            traffic.requestRobots(host, host.robotsRedirect());
            return;
        }
        Task task = host.first();
        if (task == null || task.due() > now) {
            return;
        }
        Step step = turns.begin(host, task, now);
        if (step instanceof Step.Robots first) {
            traffic.requestRobots(host, first.errand());
        } else {
            host.removeFirst();
            apply(host, task, step);
        }
    }

    /** Takes the result of a request, or the document that was to be read. */
    public void finished(long id, FetchResult result, long now) {
        Traffic.Flight flight = traffic.finished(id);
        if (flight == null) {
            return;
        }
        Host host = flight.host();
        if (flight.requested()) {
            host.requested(result, settings, now);
        }
        if (flight.task() != null) {
            apply(host, flight.task(), turns.finish(flight.task(), flight.url(), result, now));
        } else if (flight.robots() != null) {
            host.setRobotsRedirect(null);
            Task first = host.first();
            if (first != null && Turns.isRefused(result)) {
                host.removeFirst();
                apply(host, first, turns.refused(host, first, result, now));
            } else {
                List<Change> changes = turns.finishRobots(host, flight.robots(), result, now);
                if (host.robotsRedirect() == null) {
                    write(host, null, Step.Commit.last(changes));
                }
            }
        }
        hosts.schedule(host);
    }

    /** Takes what has to be written. */
    public List<Write> writes() {
        return traffic.takeWrites();
    }

    /** Goes on after a transaction was committed. */
    public void committed(long id) {
        Traffic.Pending done = traffic.committed(id);
        if (done == null) {
            return;
        }
        if (done.task() != null) {
            settle(done.task(), done.commit());
        }
        hosts.schedule(done.host());
    }

    private void settle(Task task, Step.Commit commit) {
        if (commit.next() == null) {
            tasks.done(task, commit.changes());
        } else if (!task.isGone()) {
            boolean defined = task.key().kind() != CrawlKey.Kind.FEED
                    || definitions.get(task.key().id()) != null;
            task.set(commit.next(), defined ? commit.due() : 0);
            tasks.queue(task);
        }
    }

    /** Asks for the same again after a transaction was aborted. */
    public void aborted(long id) {
        traffic.aborted(id);
    }

    /** When {@link #advance} has something to do next; {@link Long#MAX_VALUE} for never. */
    public long wakeAt() {
        return Math.min(sweepAt, hosts.wakeAt());
    }

    /** How many feeds, pages and robots.txt files of other hosts there are. */
    public int size() {
        return tasks.size();
    }

    private void apply(Host host, Task task, Step step) {
        if (step instanceof Step.Request request) {
            traffic.request(host, task, request.request());
        } else if (step instanceof Step.Read read) {
            traffic.read(host, task, read);
        } else if (step instanceof Step.Later later) {
            task.set(later.payload(), later.due());
            host.add(task);
        } else if (step instanceof Step.Commit commit) {
            write(host, task, commit);
        }
    }

    private void write(Host host, @Nullable Task task, Step.Commit commit) {
        List<Change> changes = new ArrayList<>(commit.changes());
        HostRecord changed = host.takeChanged();
        if (changed != null) {
            changes.add(new Change.Put(CrawlKey.host(host.name), changed.encode()));
        }
        tasks.expectTombstones(changes);
        traffic.write(host, task, changes, commit);
    }
}
