package org.lodewire.subscriptions.stream;

import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lodewire.subscriptions.view.StreamPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client of the stream. It keeps its place in the log and no events, so that one that is slow costs no memory: counts are
 * coalesced once it is far behind, and it is disconnected if it takes nothing, or the log has forgotten its place. For one thread.
 */
final class StreamClient {

    private static final Logger LOG = LoggerFactory.getLogger(StreamClient.class);

    /** So many events at a time. */
    private static final int SECTION = 512;

    /** A client that is so many events behind gets only the newest count of each topic and window. */
    private static final int FAR_BEHIND = 2_000;

    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final StreamFilter filter;
    private final ServletOutputStream out;
    private final CompletableFuture<Void> ended;
    private final BooleanSupplier isAllowed;
    private final Queue<byte[]> before = new ArrayDeque<>();
    private @Nullable StreamPosition from;
    private long filteredTo;
    private long next;
    private boolean unflushed;
    private long writtenAt;
    private long movedAt;
    private long checkedAt;

    /**
     * @param ended     completed when the client is gone, or is disconnected
     * @param isAllowed whether it may still read, which is asked once a second; if not, it is disconnected
     * @param next      the number of the first event that it gets
     * @param now       a monotonic time in nanoseconds
     */
    StreamClient(
            StreamFilter filter,
            ServletOutputStream out,
            CompletableFuture<Void> ended,
            BooleanSupplier isAllowed,
            long next,
            long now) {
        this.filter = filter;
        this.out = out;
        this.ended = ended;
        this.isAllowed = isAllowed;
        this.next = next;
        this.writtenAt = now;
        this.movedAt = now;
        this.checkedAt = now;
    }

    /** Sends bytes before anything of the log. */
    void first(byte[] bytes) {
        before.add(bytes);
    }

    /**
     * Begins at a place of the log, without the events that come before a position.
     *
     * @param until the number of the first event that is after the position for certain
     */
    void goOn(long number, StreamPosition position, long until) {
        next = number;
        from = position;
        filteredTo = until;
    }

    /** Whether it is there. */
    boolean isOpen() {
        return !ended.isDone();
    }

    /** Writes what the client takes without waiting for it. */
    void write(StreamLog log, Sections sections, long now) {
        if (now - checkedAt >= CHECK_NANOS) {
            checkedAt = now;
            if (!isAllowed.getAsBoolean()) {
                end();
                return;
            }
        }
        try {
            while (out.isReady()) {
                movedAt = now;
                if (unflushed) {
                    out.flush();
                    unflushed = false;
                } else if (!writeNext(log, sections, now)) {
                    return;
                }
            }
            if (now - movedAt > STALLED_NANOS) {
                end();
            }
        } catch (IOException | RuntimeException e) {
            // The connection is broken, or the server is being stopped.
            LOG.debug("A stream has ended", e);
            end();
        }
    }

    private boolean writeNext(StreamLog log, Sections sections, long now) throws IOException {
        byte[] bytes = before.poll();
        if (bytes == null) {
            bytes = next < sections.end() ? ofLog(sections).orElse(null) : new byte[0];
        }
        if (bytes == null) {
            return false;
        }
        if (bytes.length == 0) {
            if (now - writtenAt < HEARTBEAT_NANOS) {
                return next < sections.end();
            }
            bytes = log.idAt(next).map(EventText::position).orElse(EventText.NOTHING);
        }
        out.write(bytes);
        unflushed = true;
        writtenAt = now;
        return true;
    }

    /** The next events; none if it wants none of them; empty if it has lost its place, and is disconnected. */
    private Optional<byte[]> ofLog(Sections sections) {
        long behind = sections.end() - next;
        boolean isFar = behind > FAR_BEHIND;
        StreamPosition position = next < filteredTo ? from : null;
        Optional<Sections.Section> section = position == null && !isFar
                ? sections.of(next, filter)
                : sections.read(
                        next,
                        isFar ? (int) behind : SECTION,
                        event -> filter.wants(event) && (position == null || event.isAfter(position)));
        section.ifPresentOrElse(read -> next = read.next(), this::end);
        return section.map(Sections.Section::bytes);
    }

    /** Ends the response. The client comes again by itself, with the id of the last event. */
    void end() {
        ended.complete(null);
    }
}
