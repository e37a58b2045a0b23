package org.lodewire.producer;

import org.lodewire.producer.publish.PublishOptions;

/**
 * How a corpus is replayed.
 *
 * @param publish how its articles are published
 * @param order   in which order
 * @param pace    how fast
 */
public record ReplayOptions(PublishOptions publish, Order order, Pace pace) {

    /** In order of publication, as fast as Kafka takes them. */
    public static final ReplayOptions DEFAULT =
            new ReplayOptions(PublishOptions.DEFAULT, Order.PUBLISHED, Pace.UNLIMITED);

    /** The order of a replay. */
    public enum Order {
        /** Of publication; articles of which it is not known last, in the order given. */
        PUBLISHED,
        /** As the files stand. */
        GIVEN
    }
}
