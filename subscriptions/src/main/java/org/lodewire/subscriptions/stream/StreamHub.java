package org.lodewire.subscriptions.stream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.lodewire.client.connection.Connection;
import org.lodewire.subscriptions.view.ChangeListener;
import org.lodewire.subscriptions.view.StreamPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events to all clients with one thread, ten times a second, and never waits for one of them. Clients that go on from a
 * position that the log has forgotten get what is missing from Kafka first, two at a time. Thread-safe.
 */
public final class StreamHub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamHub.class);
    private static final long ROUND_MILLIS = 100;
    private static final int EVENTS = 1 << 16;
    private static final long BYTES = 64L << 20;
    private static final int REPLAYS = 2;

    private final StreamLog log = new StreamLog(EVENTS, BYTES);
    private final StreamReplay replay;
    private final StreamPlaces places;
    private final AtomicLong opened = new AtomicLong();
    private final Map<Long, CompletableFuture<Void>> endings = new ConcurrentHashMap<>();
    private final Queue<StreamClient> clients = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(named("stream"));
    private final ExecutorService replays = Executors.newFixedThreadPool(REPLAYS, named("replay"));
    private volatile boolean closed;

    /** Which were reported to clients. For the thread that writes. */
    private long resets;

    /**
     * @param connection where events come from that the log has forgotten
     * @param limit      how many clients there may be at the same time
     * @param perAddress how many of them may have the same address
     */
    public StreamHub(Connection connection, int limit, int perAddress) {
        this.replay = new StreamReplay(connection);
        this.places = new StreamPlaces(limit, perAddress);
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** What a view reports its changes to. */
    public ChangeListener listener() {
        return log;
    }

    /** Begins to write. */
    public void start() {
        var unused = writer.scheduleWithFixedDelay(this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            reportReset();
            Sections sections = new Sections(log);
            long now = System.nanoTime();
            for (Iterator<StreamClient> each = clients.iterator(); each.hasNext(); ) {
                StreamClient client = each.next();
                if (client.isOpen()) {
                    client.write(log, sections, now);
                } else {
                    each.remove();
                }
            }
        } catch (RuntimeException e) {
            LOG.error("A round of writing to streams failed", e);
        }
    }

    /** After {@code lodewire reset}, what clients show is no longer there. */
    private void reportReset() {
        long now = log.resets();
        if (now != resets) {
            resets = now;
            byte[] notice = StreamResumption.notice(log);
            clients.forEach(client -> client.first(notice));
        }
    }

    /** Takes a place for a client; whoever took one calls {@link #leave}. Returns whether there was one. */
    boolean enter(String address) {
        return !closed && places.enter(address);
    }

    /** Frees the place of a client. */
    void leave(String address) {
        places.leave(address);
    }

    /**
     * Adds a client whose response has begun.
     *
     * @param out   where to write, in asynchronous mode from now on
     * @param isAllowed whether the client may still read, which is asked once a second
     * @param last  the position after which it goes on; empty for new events only
     * @return completed when the client is gone, or is disconnected
     */
    CompletableFuture<Void> add(
            StreamFilter filter, ServletOutputStream out, BooleanSupplier isAllowed, Optional<String> last) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        long number = opened.incrementAndGet();
        endings.put(number, ended);
        var unused = ended.whenComplete((nothing, failure) -> endings.remove(number));
        out.setWriteListener(new Listener(ended));
        StreamClient client = new StreamClient(filter, out, ended, isAllowed, log.next(), System.nanoTime());
        if (last.isEmpty()) {
            synchronized (log) {
                client.first(EventText.position(log.id()));
                client.goOn(log.next(), log.end(), log.next());
            }
            clients.add(client);
            return ended;
        }
        // Not a position: a client that is lost before it has what it missed must come again with its own.
        client.first(EventText.NOTHING);
        Optional<StreamPosition> position = StreamPosition.parse(last.get()).filter(log.end()::isComparable);
        try {
            replays.execute(() -> resume(client, filter, position, ended));
        } catch (RejectedExecutionException e) {
            ended.complete(null);
        }
        return ended;
    }

    private record Listener(CompletableFuture<Void> ended) implements WriteListener {

        /** The next round writes. */
        @Override
        public void onWritePossible() {}

        @Override
        public void onError(Throwable failure) {
            ended.complete(null);
        }
    }

    private void resume(
            StreamClient client,
            StreamFilter filter,
            Optional<StreamPosition> position,
            CompletableFuture<Void> ended) {
        try {
            new StreamResumption(log, replay, filter).run(client, position);
            clients.add(client);
        } catch (RuntimeException e) {
            LOG.warn("A client cannot go on: {}", e.getMessage());
            ended.complete(null);
        }
    }

    /** Ends all streams, and begins no others. Clients come again, to another instance. To do it again changes nothing. */
    @Override
    public void close() {
        closed = true;
        writer.shutdown();
        replays.shutdownNow();
        endings.values().forEach(ended -> ended.complete(null));
    }
}
