package org.lodewire.analysis.stories.order;

import java.nio.ByteBuffer;

/**
 * A place in the order in which a corpus came.
 *
 * @param clock    the producer's event clock, in milliseconds since the epoch
 * @param sequence how many articles the producer had sent before
 */
public record Position(long clock, long sequence) implements Comparable<Position> {

    static final int BYTES = 2 * Long.BYTES;

    /** Before every other. */
    static final Position NOWHERE = new Position(Long.MIN_VALUE, Long.MIN_VALUE);

    static Position least(Position one, Position other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Position furthest(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public int compareTo(Position other) {
        int byClock = Long.compare(clock, other.clock);
        return byClock == 0 ? Long.compare(sequence, other.sequence) : byClock;
    }

    static Position read(ByteBuffer buffer) {
        return new Position(buffer.getLong(), buffer.getLong());
    }

    void write(ByteBuffer buffer) {
        buffer.putLong(clock).putLong(sequence);
    }
}
