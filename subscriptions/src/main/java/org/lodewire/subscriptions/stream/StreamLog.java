package org.lodewire.subscriptions.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.subscriptions.view.Change;
import org.lodewire.subscriptions.view.ChangeListener;
import org.lodewire.subscriptions.view.StreamPosition;

/**
 * The newest events, in the order in which this instance read them, numbered from 0. Keeps a bounded number of events and bytes.
 * Events that were read at once are a batch, which is read as a whole, because only its end has a position. Thread-safe.
 */
final class StreamLog implements ChangeListener {

    private final Logged[] ring;
    private final long maxBytes;
    private long first;
    private long next;
    private long bytes;
    private long[][] begin = {};
    private long[][] end = {};
    private String id = "";
    private long resets;

    /**
     * An event of the log.
     *
     * @param event the event
     * @param id    the position at the end of its batch
     * @param batch the number after the last event of its batch
     */
    private record Logged(StreamEvent event, String id, long batch) {}

    /**
     * What was read of the log.
     *
     * @param events in their order
     * @param ids    of each, the position at the end of its batch
     * @param next   the number of the event to go on with
     */
    record Section(List<StreamEvent> events, List<String> ids, long next) {}

    /**
     * @param maxEvents how many events to keep
     * @param maxBytes  how many bytes of their texts to keep
     */
    StreamLog(int maxEvents, long maxBytes) {
        this.ring = new Logged[maxEvents];
        this.maxBytes = maxBytes;
    }

    @Override
    public synchronized void beginning(StreamPosition from) {
        begin = from.toArray();
        end = from.toArray();
        id = from.toString();
    }

    /** What the log has stays: positions go on, and the hub has clients read the present state anew. */
    @Override
    public synchronized void forgotten() {
        resets++;
    }

    /** How often the present state was forgotten. */
    synchronized long resets() {
        return resets;
    }

    @Override
    public void changed(List<Change> changes) {
        List<StreamEvent> events = changes.stream().map(StreamEvent::of).toList();
        synchronized (this) {
            events.forEach(event -> end[event.source()][event.partition()] = event.offset() + 1);
            id = StreamPosition.of(end).toString();
            long batch = next + events.size();
            events.forEach(event -> add(new Logged(event, id, batch)));
        }
    }

    private void add(Logged logged) {
        bytes += logged.event().text().length;
        while (next - first == ring.length || next > first && bytes > maxBytes) {
            StreamEvent oldest = at(first).event();
            bytes -= oldest.text().length;
            begin[oldest.source()][oldest.partition()] = oldest.offset() + 1;
            first++;
        }
        ring[(int) (next % ring.length)] = logged;
        next++;
    }

    private Logged at(long number) {
        return ring[(int) (number % ring.length)];
    }

    /** The number of the first event that is after a position; that of the next one if none is. */
    synchronized long firstAfter(StreamPosition position) {
        long number = first;
        while (number < next && !at(number).event().isAfter(position)) {
            number++;
        }
        return number;
    }

    /** The number that the next event will have. */
    synchronized long next() {
        return next;
    }

    /** The position before the first event. */
    synchronized StreamPosition beginning() {
        return StreamPosition.of(begin);
    }

    /** The position after the last event. */
    synchronized StreamPosition end() {
        return StreamPosition.of(end);
    }

    /** The position after the last event, as a text. */
    synchronized String id() {
        return id;
    }

    /** The position before an event, as a text; empty if others have come since, so that it is not known. */
    synchronized Optional<String> idAt(long number) {
        return number == next ? Optional.of(id) : Optional.empty();
    }

    /**
     * Reads whole batches.
     *
     * @param from    the number of the first event, at the beginning of a batch
     * @param atLeast so many events, if there are as many
     * @return empty if the log has forgotten some of them
     */
    synchronized Optional<Section> read(long from, int atLeast) {
        if (from < first) {
            return Optional.empty();
        }
        List<StreamEvent> events = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        @Nullable Logged last = null;
        long number = from;
        while (number < next && (last == null || number < last.batch() || events.size() < atLeast)) {
            last = at(number);
            events.add(last.event());
            ids.add(last.id());
            number++;
        }
        return Optional.of(new Section(events, ids, number));
    }
}
