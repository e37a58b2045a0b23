package org.lodewire.subscriptions.view;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far somebody has read the topics {@link NewsView#STREAMED}: the next offset of each partition of each of them. As a text it
 * is the id of an event, which any instance understands. Immutable.
 */
public final class StreamPosition {

    /** Longer than the text of a thousand partitions. */
    private static final int LONGEST = 16_384;

    private static final int RADIX = 36;
    private static final int MAX_DIGITS = 13;
    private static final String BETWEEN_TOPICS = "_";
    private static final String BETWEEN_PARTITIONS = ".";

    private final long[][] offsets;

    private StreamPosition(long[][] offsets) {
        this.offsets = offsets;
    }

    /** A position. The array is copied. */
    public static StreamPosition of(long[][] offsets) {
        return new StreamPosition(copy(offsets));
    }

    /**
     * Reads a position.
     *
     * @param text any text, such as a client sends
     * @return empty if it is no position
     */
    public static Optional<StreamPosition> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StreamPosition(Arrays.stream(text.split("_", -1))
                    .map(StreamPosition::offsets)
                    .toArray(long[][]::new)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long[] offsets(String ofTopic) {
        return Arrays.stream(ofTopic.split("\\.", -1))
                .mapToLong(StreamPosition::offset)
                .toArray();
    }

    private static long offset(String digits) {
        if (digits.length() > MAX_DIGITS || !digits.chars().allMatch(StreamPosition::isDigit)) {
            throw new NumberFormatException("An offset is 0 or more, in digits of ASCII");
        }
        return Long.parseLong(digits, RADIX);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
    }

    /** The next offset of a partition. */
    public long next(int source, int partition) {
        return offsets[source][partition];
    }

    /** The number of partitions of a source. */
    public int partitions(int source) {
        return offsets[source].length;
    }

    /** The number of sources. */
    public int sources() {
        return offsets.length;
    }

    /** A copy that the caller may change. */
    public long[][] toArray() {
        return copy(offsets);
    }

    /** Whether another position is of the same topics with the same partitions. */
    public boolean isComparable(StreamPosition other) {
        if (sources() != other.sources()) {
            return false;
        }
        for (int source = 0; source < sources(); source++) {
            if (partitions(source) != other.partitions(source)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no partition of this is after that of another, comparable position. */
    public boolean isAtMost(StreamPosition other) {
        for (int source = 0; source < offsets.length; source++) {
            for (int partition = 0; partition < offsets[source].length; partition++) {
                if (offsets[source][partition] > other.offsets[source][partition]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long[][] copy(long[][] offsets) {
        return Arrays.stream(offsets).map(long[]::clone).toArray(long[][]::new);
    }

    /** The text of which {@link #parse} makes this position. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (long[] ofTopic : offsets) {
            text.append(text.isEmpty() ? "" : BETWEEN_TOPICS);
            for (int partition = 0; partition < ofTopic.length; partition++) {
                text.append(partition == 0 ? "" : BETWEEN_PARTITIONS);
                text.append(Long.toString(ofTopic[partition], RADIX));
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamPosition position && Arrays.deepEquals(offsets, position.offsets);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(offsets);
    }
}
