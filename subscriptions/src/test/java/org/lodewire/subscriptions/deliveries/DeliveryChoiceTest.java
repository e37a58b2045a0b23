package org.lodewire.subscriptions.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;

class DeliveryChoiceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Delivery endedAt(Instant at) {
        return Delivery.newBuilder()
                .setId("n")
                .setSubscription("desk")
                .setOutcome(DeliveryOutcome.DELIVERED)
                .setAt(at)
                .setSince(NOON)
                .build();
    }

    @Test
    void timesAreFromTheFirstUntilBeforeTheSecond() {
        DeliveryChoice choice = new DeliveryChoice(Set.of(), Set.of(), NOON, NOON.plusSeconds(60));
        assertThat(choice.test(endedAt(NOON.minusMillis(1)))).isFalse();
        assertThat(choice.test(endedAt(NOON))).isTrue();
        assertThat(choice.test(endedAt(NOON.plusSeconds(60)))).isFalse();
    }

    @Test
    void withoutRestrictionsEverythingIsChosen() {
        assertThat(new DeliveryChoice(Set.of(), Set.of(), null, null).test(endedAt(NOON)))
                .isTrue();
    }
}
