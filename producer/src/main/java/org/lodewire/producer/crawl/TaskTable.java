package org.lodewire.producer.crawl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.crawl.CrawlKey.Kind;

/**
 * What the hosts of a partition have to do, by key. It follows the records of the partition: those of other owners, and the
 * own ones, which come back later and change nothing then. A record that comes before a tombstone that was written already
 * is over, and is ignored until that tombstone comes.
 */
final class TaskTable {

    private static final long FIRST = Long.MIN_VALUE / 2;

    private final Hosts hosts;
    private final Map<CrawlKey, Task> tasks = new HashMap<>();
    private final Map<CrawlKey, Integer> tombstones = new HashMap<>();
    private boolean live;
    private long messages;

    TaskTable(Hosts hosts) {
        this.hosts = hosts;
    }

    /** From now on there are own records among those that are read. */
    void start() {
        live = true;
    }

    int size() {
        return tasks.size();
    }

    @Nullable
    Task get(CrawlKey key) {
        return tasks.get(key);
    }

    /** What is known of a key; null if there is nothing. */
    @Nullable
    Payload payload(CrawlKey key) {
        Task task = tasks.get(key);
        return task == null ? null : task.payload();
    }

    void read(CrawlKey key, byte @Nullable [] value, long now) {
        if (tombstones.containsKey(key)) {
            if (value == null) {
                tombstones.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
            }
        } else if (key.kind() == Kind.HOST) {
            if (!live) {
                hosts.get(key.host()).restore(value == null ? HostRecord.NONE : HostRecord.decode(value));
            }
        } else if (value == null) {
            remove(key);
        } else {
            take(key, decode(key.kind(), value), now);
        }
    }

    private void take(CrawlKey key, Payload payload, long now) {
        Task known = tasks.get(key);
        boolean knownAlready = known != null && live && !(payload instanceof FeedState);
        boolean older = known != null
                && known.payload() instanceof FeedState own
                && payload instanceof FeedState other
                && other.sequence() <= own.sequence();
        if (!knownAlready && !older) {
            add(key, payload, due(payload, now));
        }
    }

    /** Adds a task in place of the one with the same key. */
    void add(CrawlKey key, Payload payload, long due) {
        remove(key);
        Task task = new Task(key, payload, due);
        tasks.put(key, task);
        queue(task);
    }

    /** Puts a task into the queue of its host. */
    void queue(Task task) {
        if (task.due() != PollSchedule.NEVER) {
            Host host = hosts.get(task.key().host());
            host.add(task);
            hosts.schedule(host);
        }
    }

    /**
     * Removes a task that is done. What a message has changed of its feed is in effect at once: the next turn of the feed may come
     * before the record comes back.
     *
     * @param written what was written for it
     */
    void done(Task task, List<Change> written) {
        tasks.remove(task.key(), task);
        if (task.payload() instanceof PushMessage) {
            for (Change change : written) {
                if (change instanceof Change.Put put && put.key().isOfFeed(task.key())) {
                    Payload payload = decode(put.key().kind(), put.value());
                    add(put.key(), payload, due(payload, 0));
                }
            }
        }
    }

    private void remove(CrawlKey key) {
        Task known = tasks.remove(key);
        if (known != null) {
            known.remove();
        }
    }

    /** Notes which tombstones are about to be written. */
    void expectTombstones(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Remove removed) {
                tombstones.merge(removed.key(), 1, Integer::sum);
            }
        }
    }

    private long due(Payload payload, long now) {
        if (payload instanceof PageRequest page) {
            return page.due();
        }
        if (payload instanceof HubSubscription subscription) {
            return subscription.due();
        }
        if (payload instanceof SitemapErrand errand) {
            return errand.due();
        }
        if (payload instanceof PushMessage) {
            // Before everything else that the host has to do, since nothing is requested for it, and in the order of
            // arrival.
            return FIRST + messages++;
        }
        if (!(payload instanceof FeedState state) || state.journey() != null) {
            return now;
        }
        return state.away() ? PollSchedule.NEVER : state.schedule().nextPoll();
    }

    private static Payload decode(Kind kind, byte[] value) {
        return switch (kind) {
            case FEED -> FeedState.decode(value);
            case PAGE -> PageRequest.decode(value);
            case SUBSCRIPTION -> HubSubscription.decode(value);
            case PUSH -> PushMessage.decode(value);
            case HUB -> HubErrand.decode(value);
            case SITEMAP -> SitemapErrand.decode(value);
            default -> RobotsErrand.decode(value);
        };
    }
}
