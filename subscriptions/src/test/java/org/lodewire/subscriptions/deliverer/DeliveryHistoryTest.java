package org.lodewire.subscriptions.deliverer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;

class DeliveryHistoryTest {

    private static Delivery delivery(DeliveryOutcome outcome, int attempts) {
        return Delivery.newBuilder()
                .setId("n-1")
                .setSubscription("desk")
                .setOutcome(outcome)
                .setAttempts(attempts)
                .setReason("more than 20000 alerts waited")
                .setAt(Instant.EPOCH)
                .setSince(Instant.EPOCH)
                .build();
    }

    @Test
    void onlyWhatWasGivenUpCanBeSentAgain() {
        assertThat(DeliveryHistory.fault(delivery(DeliveryOutcome.DEAD, 1))).isEmpty();
        assertThat(DeliveryHistory.fault(null))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("is not known"));
        assertThat(DeliveryHistory.fault(delivery(DeliveryOutcome.RETRYING, 1))).isPresent();
        assertThat(DeliveryHistory.fault(delivery(DeliveryOutcome.DELIVERED, 1)))
                .isPresent();
    }

    @Test
    void saysWhyAnAlertThatOverflowGaveUpCannotBeSentAgain() {
        assertThat(DeliveryHistory.fault(delivery(DeliveryOutcome.DEAD, 0)))
                .hasValueSatisfying(fault ->
                        assertThat(fault).contains("before any attempt (more than 20000 alerts waited)", "not kept"));
    }
}
