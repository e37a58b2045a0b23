package org.lodewire.subscriptions.deliverer;

/** Which partition of the outbox a subscription falls into. Stateless. */
public final class OutboxPartition {

    private OutboxPartition() {}

    /**
     * The partition of a subscription.
     *
     * @param count how many partitions the topic has; it may never change
     */
    public static int of(String subscription, int count) {
        // The language specifies it, so that it is the same in every program.
        return Math.floorMod(subscription.hashCode(), count);
    }
}
