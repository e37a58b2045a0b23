package org.lodewire.subscriptions.delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodewire.schemas.OutboxNotification;
import org.lodewire.schemas.OutboxRecord;

/** Alerts that are sent together, until the receiver has accepted them or they are given up. Not thread-safe. */
final class Notification {

    /** What is happening to it. */
    enum Phase {
        /** Its changes are being written. It is not attempted before they are. */
        WRITING,
        /** It waits for its next attempt. */
        WAITING,
        /** It is being attempted. */
        ATTEMPTED,
        /** It was given up. */
        DEAD
    }

    final String id;
    final List<WaitingAlert> alerts;
    /** The keys of its alerts; earlier notifications with one of them come before it. */
    final Set<String> lanes;

    final long sequence;
    final boolean heldBack;
    final long composedAt;
    Phase phase = Phase.WRITING;
    int attempts;
    long nextAttempt;
    long retriedAt;

    Notification(String id, List<WaitingAlert> alerts, long sequence, boolean heldBack, long composedAt) {
        this.id = id;
        this.alerts = alerts;
        this.lanes = alerts.stream().map(WaitingAlert::lane).collect(Collectors.toCollection(LinkedHashSet::new));
        this.sequence = sequence;
        this.heldBack = heldBack;
        this.composedAt = composedAt;
        this.nextAttempt = composedAt;
    }

    /** From when on the time counts for which it is attempted. */
    long attemptedSince() {
        return Math.max(composedAt, retriedAt);
    }

    OutboxRecord record(boolean dead) {
        return OutboxRecord.newBuilder()
                .setNotification(OutboxNotification.newBuilder()
                        .setAlerts(alerts.stream().map(WaitingAlert::id).toList())
                        .setComposedAt(composedAt)
                        .setSequence(sequence)
                        .setHeldBack(heldBack)
                        .setAttempts(attempts)
                        .setNextAttempt(nextAttempt)
                        .setRetriedAt(retriedAt)
                        .setDead(dead)
                        .build())
                .build();
    }

    /** The notification that an earlier owner wrote. */
    static Notification of(String id, OutboxNotification record, List<WaitingAlert> alerts) {
        Notification notification =
                new Notification(id, alerts, record.getSequence(), record.getHeldBack(), record.getComposedAt());
        notification.attempts = record.getAttempts();
        notification.nextAttempt = record.getNextAttempt();
        notification.retriedAt = record.getRetriedAt();
        notification.phase = record.getDead() ? Phase.DEAD : Phase.WAITING;
        return notification;
    }
}
