package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Rejection;
import org.lodewire.schemas.catalogue.Catalogue;
import org.slf4j.LoggerFactory;

/**
 * A publisher for many threads, with one Kafka producer, that acknowledges each record on its own and goes on after a failure.
 * The articles that Kafka has not acknowledged are bounded in bytes: further ones wait until there is room. Thread-safe.
 */
public final class SharedPublisher implements AutoCloseable {

    private static final long TICK_MILLIS = 200;
    /** What an article takes beside its row: its key, its metadata and what is kept to wait for it, in bytes. */
    private static final int OVERHEAD = 512;

    private static final Duration MAX_BLOCK = Duration.ofSeconds(5);
    private static final int BATCH = 128 << 10;
    private static final long BUFFER = 32L << 20;

    private final Publisher publisher;
    private final int bytesInFlight;
    private final Duration timeout;
    private final Semaphore room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Progress progress = new Progress();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(SharedPublisher::daemon);

    /**
     * Makes a publisher, which sends watermarks from now on.
     *
     * @param producer      closed with this
     * @param serdes        for the values
     * @param stage         the command that publishes, as rejections name it
     * @param bytesInFlight how many bytes may wait for Kafka, at least one article of the largest size
     * @param timeout       how long an article waits for room
     */
    public SharedPublisher(
            Producer<String, byte[]> producer,
            AvroSerdes serdes,
            PublishOptions options,
            String stage,
            int bytesInFlight,
            Duration timeout) {
        this(
                new Publisher(Delivery.tolerant(producer), serdes, options, stage, InstantSource.system(), false),
                bytesInFlight,
                timeout);
    }

    private SharedPublisher(Publisher publisher, int bytesInFlight, Duration timeout) {
        this.publisher = publisher;
        this.bytesInFlight = bytesInFlight;
        this.timeout = timeout;
        this.room = new Semaphore(bytesInFlight, true);
        start();
    }

    /**
     * Makes a publisher for a cluster that {@code lodewire setup} has prepared.
     *
     * @param timeout how long an article may wait for room, and then for Kafka
     */
    public static SharedPublisher open(
            Connection connection, PublishOptions options, String stage, int bytesInFlight, Duration timeout) {
        SetUpCheck.check(connection);
        Producer<String, byte[]> producer = connection.producer(client(bytesInFlight, timeout));
        try {
            return new SharedPublisher(producer, connection.serdes(), options, stage, bytesInFlight, timeout);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private static Map<String, Object> client(int bytesInFlight, Duration timeout) {
        Map<String, Object> all = new HashMap<>();
        all.put("max.request.size", Catalogue.MAX_RECORD_BYTES);
        all.put("linger.ms", 5);
        all.put("batch.size", BATCH);
        // What waits for Kafka is bounded before it comes to the client, so that it never blocks for want of memory.
        all.put("buffer.memory", 2L * bytesInFlight + BUFFER);
        all.put("max.block.ms", MAX_BLOCK.toMillis());
        all.put("delivery.timeout.ms", (int) timeout.toMillis());
        all.put("request.timeout.ms", (int) Math.min(10_000, timeout.toMillis() / 2));
        return all;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Ends when this is closed.
    private void start() {
        ticks.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "watermarks");
        thread.setDaemon(true);
        return thread;
    }

    private void tick() {
        if (!lock.tryLock()) {
            // Whoever publishes sends watermarks that are due. What waits for the lock is an article, and not a
            // watermark.
            return;
        }
        try {
            publisher.tick();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(SharedPublisher.class).warn("Cannot send watermarks now", e);
        } finally {
            lock.unlock();
        }
    }

    /** The rejection of what a source delivered, if it is not accepted. Publishes nothing. */
    public Optional<Rejection> check(Arrival arrival) {
        return publisher.check(arrival);
    }

    /** Whether fewer bytes wait for Kafka than may. */
    public boolean hasRoom() {
        return room.availablePermits() > 0 && !room.hasQueuedThreads();
    }

    /** For how long records have waited and Kafka has acknowledged none; zero if none waits. */
    public Duration stalledFor() {
        return progress.stalledFor();
    }

    /**
     * Publishes what a source delivered, in this order. Waits while there is no room. After a record that Kafka did not take at
     * once, the further ones are not sent, nor are those of other threads that have waited meanwhile: they would only wait as long,
     * one after the other.
     *
     * @param maxRejections how many rejections are published at most
     */
    public SentGroup publish(List<Arrival> arrivals, int maxRejections) throws InterruptedException {
        SentGroup group = new SentGroup(arrivals.stream().map(this::check).toList(), maxRejections);
        int[] bytes = bytes(arrivals, group);
        long begin = System.nanoTime();
        if (!room.tryAcquire(IntStream.of(bytes).sum(), timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            for (int i = 0; i < bytes.length; i++) {
                group.answer(i, noMore());
            }
            return group;
        }
        progress.started(group.records());
        int next = 0;
        try {
            next = inTurn(arrivals, group, bytes, timeout.toNanos() - (System.nanoTime() - begin));
        } finally {
            for (; next < bytes.length; next++) {
                if (group.isRecorded(next)) {
                    answer(group, next, bytes[next], noMore());
                }
            }
        }
        return group;
    }

    /** Sends the records in order, and returns how many arrivals are done with. */
    private int inTurn(List<Arrival> arrivals, SentGroup group, int[] bytes, long patienceNanos)
            throws InterruptedException {
        long refusals = publisher.refusals();
        if (!lock.tryLock(Math.max(0, patienceNanos), TimeUnit.NANOSECONDS)) {
            return 0;
        }
        int next = 0;
        try {
            while (next < bytes.length && !group.hasFailed() && publisher.refusals() == refusals) {
                if (group.isRecorded(next)) {
                    send(arrivals.get(next), group, next, bytes[next]);
                }
                next++;
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** How many bytes each arrival takes: together no more than there may ever be. */
    private int[] bytes(List<Arrival> arrivals, SentGroup group) {
        int[] bytes = new int[arrivals.size()];
        int left = bytesInFlight;
        for (int i = 0; i < bytes.length; i++) {
            long size = arrivals.get(i).provenance().size() + OVERHEAD;
            bytes[i] = group.isRecorded(i) ? (int) Math.min(left, size) : 0;
            left -= bytes[i];
        }
        return bytes;
    }

    private void send(Arrival arrival, SentGroup group, int index, int bytes) {
        Acknowledgement acknowledgement = failure -> answer(group, index, bytes, failure);
        try {
            var unused = publisher.publish(arrival, acknowledgement);
        } catch (RuntimeException e) {
            acknowledgement.done(e);
        }
    }

    private void answer(SentGroup group, int index, int bytes, @Nullable Exception failure) {
        if (group.answer(index, failure)) {
            room.release(bytes);
            progress.ended(failure == null);
        }
    }

    private static CommandFailedException noMore() {
        return new CommandFailedException("Kafka takes no more records for now.");
    }

    /** Sends the last watermarks and waits until every record is acknowledged or given up. Windows stay open. */
    @Override
    public void close() {
        ticks.shutdownNow();
        lock.lock();
        try (publisher) {
            publisher.finish(false);
        } finally {
            lock.unlock();
        }
    }
}
