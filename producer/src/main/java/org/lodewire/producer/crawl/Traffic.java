package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.ResourceType;

/** The requests, documents to read and writes that have been asked for and are not finished. A host is occupied while it has one. */
final class Traffic {

    private final Map<Long, Flight> flights = new HashMap<>();
    private final Map<Long, Pending> pending = new HashMap<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private long ids;

    /** Asks for a request for a task. */
    void request(Host host, Task task, FetchRequest request) {
        request(new Flight(host, task, request.url(), null, true), request);
    }

    /** Asks for a request for the host's own robots.txt. */
    void requestRobots(Host host, RobotsErrand errand) {
        request(new Flight(host, null, errand.url(), errand, true), RobotsTurns.request(errand));
    }

    private void request(Flight flight, FetchRequest request) {
        starts.add(new Start(add(flight), request, known(flight.task), feed(flight.task)));
    }

    /** Asks for a document of a feed to be read that is here already. The host gets no other turn meanwhile. */
    void read(Host host, Task task, Step.Read step) {
        long id = add(new Flight(host, task, step.url(), null, false));
        FetchRequest request = FetchRequest.of(step.url(), ResourceType.FEED);
        starts.add(new Start(id, request, 0, task.key().feedId(), step.document()));
    }

    private long add(Flight flight) {
        flight.host.occupy();
        long id = ids++;
        flights.put(id, flight);
        return id;
    }

    private static long known(@Nullable Task task) {
        return task != null && task.payload() instanceof FeedState state
                ? state.validators().body()
                : 0;
    }

    private static @Nullable String feed(@Nullable Task task) {
        if (task != null && task.payload() instanceof SitemapErrand errand) {
            return errand.feedId();
        }
        return task != null && task.payload() instanceof FeedState ? task.key().id() : null;
    }

    /** Asks for a transaction, after which a task goes on; null if it is about the host alone. */
    void write(Host host, @Nullable Task task, List<Change> changes, Step.Commit commit) {
        host.occupy();
        Write write = new Write(ids++, List.copyOf(changes));
        pending.put(write.id(), new Pending(host, task, write, commit));
        writes.add(write);
    }

    List<Start> takeStarts() {
        List<Start> taken = List.copyOf(starts);
        starts.clear();
        return taken;
    }

    List<Write> takeWrites() {
        List<Write> taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }

    /** Takes the request that is finished; null if there is none with this id. */
    @Nullable
    Flight finished(long id) {
        Flight flight = flights.remove(id);
        if (flight != null) {
            flight.host.release();
        }
        return flight;
    }

    /** Takes the write that is finished; null if there is none with this id. */
    @Nullable
    Pending committed(long id) {
        Pending done = pending.remove(id);
        if (done != null) {
            done.host.release();
        }
        return done;
    }

    /** Asks for the same write again. */
    void aborted(long id) {
        Pending again = pending.get(id);
        if (again != null) {
            writes.add(again.write);
        }
    }

    boolean isAbout(Task task) {
        return flights.values().stream().anyMatch(flight -> flight.task == task)
                || pending.values().stream().anyMatch(write -> write.task == task);
    }

    /**
     * A request for a task, or for the robots.txt of the host.
     *
     * @param requested whether the host is requested; else a document is read that is here already
     */
    record Flight(
            Host host,
            @Nullable Task task,
            URI url,
            @Nullable RobotsErrand robots,
            boolean requested) {}

    /** A transaction, and how to go on after it. */
    record Pending(Host host, @Nullable Task task, Write write, Step.Commit commit) {}
}
