package org.lodewire.subscriptions.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;

class ReceiverStateTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Delivery.Builder delivery(DeliveryOutcome outcome, int second) {
        return Delivery.newBuilder()
                .setId("n")
                .setSubscription("desk")
                .setOutcome(outcome)
                .setAttempts(1)
                .setAt(NOON.plusSeconds(second))
                .setSince(NOON);
    }

    private static Delivery failure(int second) {
        return delivery(DeliveryOutcome.RETRYING, second)
                .setNextAttempt(NOON.plusSeconds(second + 5))
                .setReason("status 503")
                .build();
    }

    private static ReceiverState state(Delivery... deliveries) {
        ReceiverState state = ReceiverState.UNTRIED;
        for (Delivery delivery : deliveries) {
            state = state.after(delivery);
        }
        return state;
    }

    @Test
    void isFailingSinceTheFirstFailureAfterTheLastSuccess() {
        ReceiverState state =
                state(failure(1), delivery(DeliveryOutcome.DELIVERED, 2).build(), failure(3), failure(4));
        assertThat(state.text()).isEqualTo("failing since 2026-03-02T12:00:03Z");
        assertThat(state.reason()).isEqualTo("status 503");
    }

    @Test
    void isOkOnceAnAttemptSucceeds() {
        assertThat(state(failure(1), delivery(DeliveryOutcome.DELIVERED, 2).build())
                        .text())
                .isEqualTo("ok");
    }

    @Test
    void isGoneIfThereIsNoNextAttempt() {
        assertThat(state(delivery(DeliveryOutcome.RETRYING, 1).build()).text())
                .isEqualTo("gone since 2026-03-02T12:00:01Z");
    }

    @Test
    void isAsBeforeIfNoAttemptWasMade() {
        assertThat(state(
                                delivery(DeliveryOutcome.DELIVERED, 1).build(),
                                delivery(DeliveryOutcome.MUTED, 2)
                                        .setAttempts(0)
                                        .build(),
                                delivery(DeliveryOutcome.DEAD, 3).setAttempts(0).build())
                        .kind())
                .isEqualTo(ReceiverState.Kind.OK);
    }
}
