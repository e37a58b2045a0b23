package org.lodewire.producer;

import org.lodewire.producer.publish.PublishOptions;

/**
 * How a corpus is replayed.
 *
 * @param publish how its articles are published
 * @param order   the order of the articles
 * @param pace    when each article is due
 */
public record ReplayOptions(PublishOptions publish, Order order, Pace pace) {

    /** In the order of publication, as fast as Kafka accepts records. */
    public static final ReplayOptions DEFAULT =
            new ReplayOptions(PublishOptions.DEFAULT, Order.PUBLISHED, Pace.UNLIMITED);

    /** The order of the articles of a replay. */
    public enum Order {
        /** The order of publication; articles without a plausible time of publication come last, in the order of the files. */
        PUBLISHED,
        /** The order of the files. */
        GIVEN
    }
}
