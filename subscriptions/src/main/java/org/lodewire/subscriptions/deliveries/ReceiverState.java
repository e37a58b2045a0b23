package org.lodewire.subscriptions.deliveries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;

/**
 * How the receiver of a subscription is, by the attempts that were made.
 *
 * @param kind   what the newest attempt says
 * @param since  when the first attempt of those in a row ended that failed; null if the newest did not
 * @param reason why the newest failed; null if it did not
 */
public record ReceiverState(
        Kind kind, @Nullable Instant since, @Nullable String reason) {

    /** What is known of a receiver. */
    public enum Kind {
        /** Nothing was sent to it. */
        UNTRIED,
        /** It took what was sent last. */
        OK,
        /** It did not. There will be other attempts, or other notifications. */
        FAILING,
        /** It has said that it is gone: nothing is sent until its address changes. */
        GONE
    }

    /** Of a receiver to which nothing was sent. */
    public static final ReceiverState UNTRIED = new ReceiverState(Kind.UNTRIED, null, null);

    /** The state after a further record of the same subscription. Alerts of which no attempt was made change nothing. */
    public ReceiverState after(Delivery delivery) {
        if (delivery.getOutcome() == DeliveryOutcome.DELIVERED) {
            return new ReceiverState(Kind.OK, null, null);
        }
        boolean failed = delivery.getAttempts() > 0
                && (delivery.getOutcome() == DeliveryOutcome.RETRYING || delivery.getOutcome() == DeliveryOutcome.DEAD);
        if (!failed) {
            return this;
        }
        boolean gone = delivery.getOutcome() == DeliveryOutcome.RETRYING && delivery.getNextAttempt() == null;
        return new ReceiverState(
                gone ? Kind.GONE : Kind.FAILING, since == null ? delivery.getAt() : since, delivery.getReason());
    }

    /** The state in a few words. */
    public String text() {
        return switch (kind) {
            case UNTRIED -> "";
            case OK -> "ok";
            case FAILING -> "failing since " + since;
            case GONE -> "gone since " + since;
        };
    }
}
