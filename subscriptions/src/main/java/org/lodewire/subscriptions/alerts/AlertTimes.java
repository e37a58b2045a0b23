package org.lodewire.subscriptions.alerts;

import java.time.Instant;
import org.lodewire.schemas.TopicAlert;

/**
 * The times of an alert as people read them. A record has the ends of steps, which are what counts and ids refer to. An alert that a
 * provisional count raised has the end of a step that still goes on, up to two hours ahead; people read when it was noticed. Stateless.
 */
public final class AlertTimes {

    private AlertTimes() {}

    /** When the state of the alert changed. */
    public static Instant changed(TopicAlert alert) {
        return notAfterNoticed(alert.getAt(), alert);
    }

    /** When the alert was raised, as far as the record shows it. */
    public static Instant raised(TopicAlert alert) {
        return notAfterNoticed(alert.getRaisedAt(), alert);
    }

    /**
     * Whether a changed alert is of the step at which it was first raised, which its id has: its step went on or was counted again,
     * and no correction moved the alert.
     */
    public static boolean isOfSameStep(TopicAlert alert) {
        return alert.getId().endsWith("/" + alert.getRaisedAt());
    }

    private static Instant notAfterNoticed(Instant end, TopicAlert alert) {
        Instant noticed = alert.getNoticedAt();
        return noticed != null && noticed.isBefore(end) ? noticed : end;
    }
}
