package org.lodewire.subscriptions.deliverer;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.subscriptions.delivery.Change;

/** What an instance has done since it started. Thread-safe. */
public final class DeliveryCounts {

    private final Map<DeliveryOutcome, AtomicLong> outcomes = new EnumMap<>(DeliveryOutcome.class);
    private final AtomicLong alerts = new AtomicLong();
    private volatile int waiting;

    /** Counts nothing yet. */
    public DeliveryCounts() {
        for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
            outcomes.put(outcome, new AtomicLong());
        }
    }

    void taken(int count) {
        alerts.addAndGet(count);
    }

    void committed(Collection<Change> changes) {
        changes.forEach(change -> {
            if (change instanceof Change.Report report) {
                outcome(report.delivery().getOutcome()).incrementAndGet();
            }
        });
    }

    void show(int size) {
        waiting = size;
    }

    private AtomicLong outcome(DeliveryOutcome outcome) {
        AtomicLong count = outcomes.get(outcome);
        return count == null ? new AtomicLong() : count;
    }

    /** What was done, in words. */
    @Override
    public String toString() {
        return alerts + " alerts taken up, " + outcome(DeliveryOutcome.DELIVERED) + " notifications delivered, "
                + outcome(DeliveryOutcome.RETRYING) + " attempts failed, " + outcome(DeliveryOutcome.DEAD)
                + " given up, " + outcome(DeliveryOutcome.MUTED) + " muted; " + waiting + " wait";
    }
}
