package org.lodewire.subscriptions.stream;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lodewire.subscriptions.view.StreamPosition;

/**
 * Brings a client that comes again from its position to a place in the log: from memory if the log has all that is missing, else
 * with what Kafka retains. If neither has it, the client gets the event {@code reset}, and must read the present state anew.
 * For one client.
 */
final class StreamResumption {

    private static final int MAX_EVENTS = 20_000;

    /** While Kafka is read, the log goes on and forgets. */
    private static final int ROUNDS = 3;

    private static final String RESET = "reset";

    private final StreamLog log;
    private final StreamReplay replay;
    private final StreamFilter filter;

    StreamResumption(StreamLog log, StreamReplay replay, StreamFilter filter) {
        this.log = log;
        this.replay = replay;
        this.filter = filter;
    }

    /** @param last the client's position; empty if it was none of this cluster */
    void run(StreamClient client, Optional<StreamPosition> last) {
        if (last.isEmpty()) {
            reset(client);
            return;
        }
        StreamPosition position = last.get();
        // Another instance may have been a little ahead of this one, but not of Kafka.
        if (!position.isAtMost(log.end()) && !replay.isReached(position)) {
            reset(client);
            return;
        }
        for (int round = 0; round < ROUNDS; round++) {
            if (joins(client, position)) {
                return;
            }
            StreamPosition reached = later(position, log.beginning());
            Optional<List<StreamEvent>> missing = replay.between(position, reached, MAX_EVENTS);
            if (missing.isEmpty()) {
                reset(client);
                return;
            }
            List<StreamEvent> events = missing.get();
            StreamLog.Section section =
                    new StreamLog.Section(events, Collections.nCopies(events.size(), reached.toString()), 0);
            byte[] bytes = EventText.of(EventText.coalesced(section), filter::wants);
            if (bytes.length > 0) {
                client.first(bytes);
            }
            position = reached;
        }
        if (!joins(client, position)) {
            reset(client);
        }
    }

    /** Lets the client go on in the log if that has everything after a position. */
    private boolean joins(StreamClient client, StreamPosition position) {
        synchronized (log) {
            if (!log.beginning().isAtMost(position)) {
                return false;
            }
            client.goOn(log.firstAfter(position), position, log.next());
            return true;
        }
    }

    private static StreamPosition later(StreamPosition one, StreamPosition other) {
        long[][] later = one.toArray();
        for (int source = 0; source < later.length; source++) {
            for (int partition = 0; partition < later[source].length; partition++) {
                later[source][partition] = Math.max(later[source][partition], other.next(source, partition));
            }
        }
        return StreamPosition.of(later);
    }

    /** Says that the present state must be read anew. */
    static byte[] notice(StreamLog log) {
        return EventText.notice(
                RESET, log.id(), "{\"detail\":\"Events are missing here; read the present state anew.\"}");
    }

    private void reset(StreamClient client) {
        synchronized (log) {
            client.first(notice(log));
            client.goOn(log.next(), log.end(), log.next());
        }
    }
}
