package org.lodewire.streams.oracle;

import java.util.Random;

/**
 * How a history is run, which must not affect the results.
 *
 * @param seed          seed of all random choices
 * @param rawPartitions partitions that the producer writes to
 * @param tasks         partitions of the contributions
 * @param disturbed     whether there are commits at random times, crashes, restarts and moves
 */
record Course(long seed, int rawPartitions, int tasks, boolean disturbed) {

    /** One partition, without interruption. */
    static final Course PLAIN = new Course(0, 1, 1, false);

    /** Several partitions and tasks, with every disturbance. */
    static Course disturbed(long seed) {
        Random random = new Random(seed);
        return new Course(seed, 2 + random.nextInt(3), 1 + random.nextInt(3), true);
    }
}
