package org.lodewire.analysis.stories.order;

/**
 * How far a partition has been read.
 *
 * @param position      the highest position of its articles and watermarks
 * @param endOfInput    the highest position of its end-of-input watermarks; {@link Position#LOWEST} if there was none
 * @param hasWatermarks whether it had any watermark
 */
record PartitionProgress(Position position, Position endOfInput, boolean hasWatermarks) {

    /** Returns the progress after another record of the partition. */
    PartitionProgress plus(PartitionProgress next) {
        return new PartitionProgress(
                Position.max(position, next.position),
                Position.max(endOfInput, next.endOfInput),
                hasWatermarks || next.hasWatermarks);
    }
}
