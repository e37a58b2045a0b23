package org.lodewire.producer.publish;

import java.time.Duration;

/** Decides from numbers of records whether Kafka is away. For one thread at a time. */
final class Outage {

    private final Duration patience;
    private long acknowledged = -1;
    private long since;
    private boolean away;

    /** What changes. */
    enum Change {
        NONE,
        BEGINS,
        ENDS
    }

    /** @param patience how long records may wait without any acknowledgement */
    Outage(Duration patience) {
        this.patience = patience;
    }

    /**
     * Takes the numbers of the moment.
     *
     * @param nanos a time in nanoseconds from any origin
     */
    Change check(long nanos, long sent, long nowAcknowledged) {
        if (nowAcknowledged != acknowledged || sent == nowAcknowledged) {
            acknowledged = nowAcknowledged;
            since = nanos;
            boolean ends = away;
            away = false;
            return ends ? Change.ENDS : Change.NONE;
        }
        if (!away && nanos - since >= patience.toNanos()) {
            away = true;
            return Change.BEGINS;
        }
        return Change.NONE;
    }
}
