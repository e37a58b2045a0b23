package org.lodewire.streams.oracle;

import java.util.Random;

/**
 * How a history is run, of which nothing may show in the numbers.
 *
 * @param seed          what all that is random in it comes from
 * @param rawPartitions partitions that the producer writes to
 * @param tasks         partitions of the hits
 * @param disturbed     whether there are commits at any time, crashes, restarts and moves, or none of these
 */
record Course(long seed, int rawPartitions, int tasks, boolean disturbed) {

    /** Through one partition, in one go. */
    static final Course PLAIN = new Course(0, 1, 1, false);

    /** Through several partitions and tasks, with every disturbance. */
    static Course disturbed(long seed) {
        Random random = new Random(seed);
        return new Course(seed, 2 + random.nextInt(3), 1 + random.nextInt(3), true);
    }
}
