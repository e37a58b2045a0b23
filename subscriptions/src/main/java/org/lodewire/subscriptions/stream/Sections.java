package org.lodewire.subscriptions.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The bytes of sections of the log, made once for all clients that are at the same place and want the same. For one round of
 * writing, and one thread.
 */
final class Sections {

    private static final int SECTION = 512;

    private final Map<Key, Optional<Section>> made = new HashMap<>();
    private final StreamLog log;
    private final long end;

    private record Key(long from, StreamFilter filter) {}

    /**
     * A section as bytes.
     *
     * @param bytes its events; none if none is wanted
     * @param next  the number of the event to go on with
     */
    record Section(byte[] bytes, long next) {}

    /** Of a log as it is now: what comes later belongs to the next round, since a section that was made does not have it. */
    Sections(StreamLog log) {
        this.log = log;
        this.end = log.next();
    }

    /** How many events the log has, up to which this round writes. */
    long end() {
        return end;
    }

    /** A section of what a filter wants; empty if the log has forgotten it. */
    Optional<Section> of(long from, StreamFilter filter) {
        return made.computeIfAbsent(new Key(from, filter), key -> read(from, SECTION, filter::wants));
    }

    /** A section of what is wanted, of so many events at least, coalesced if they are more than usual. */
    Optional<Section> read(long from, int atLeast, Predicate<StreamEvent> wanted) {
        return log.read(from, atLeast)
                .map(section -> atLeast > SECTION ? EventText.coalesced(section) : section)
                .map(section -> new Section(EventText.of(section, wanted), section.next()));
    }
}
