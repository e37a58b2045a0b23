package org.lodewire.analysis.stories.order;

/**
 * A position in the order in which the producer sent a corpus.
 *
 * @param clock    the producer's event clock, in milliseconds since the epoch
 * @param sequence how many articles the producer had sent before
 */
public record Position(long clock, long sequence) implements Comparable<Position> {

    /** Less than every other position. */
    static final Position LOWEST = new Position(Long.MIN_VALUE, Long.MIN_VALUE);

    static Position min(Position one, Position other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Position max(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public int compareTo(Position other) {
        int byClock = Long.compare(clock, other.clock);
        return byClock == 0 ? Long.compare(sequence, other.sequence) : byClock;
    }
}
