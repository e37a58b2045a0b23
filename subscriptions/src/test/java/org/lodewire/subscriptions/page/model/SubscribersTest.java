package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.analysis.subscriptions.SubscriptionFiles;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.page.model.SubscriptionLine.ReceiverFault;
import org.lodewire.subscriptions.view.ViewFixture;

class SubscribersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ViewFixture fixture = new ViewFixture();

    private void deliver(DeliveryOutcome outcome) {
        fixture.take(
                Catalogue.DELIVERIES,
                "desk",
                Delivery.newBuilder()
                        .setId("n")
                        .setSubscription("desk")
                        .setOutcome(outcome)
                        .setAttempts(1)
                        .setAt(NOON)
                        .setSince(NOON)
                        .setNextAttempt(outcome == DeliveryOutcome.RETRYING ? NOON.plusSeconds(5) : null)
                        .setReason(outcome == DeliveryOutcome.RETRYING ? "status 503" : null)
                        .build());
    }

    private SubscriptionLine desk() throws Exception {
        String file = "{\"id\": \"desk\", \"to\": {\"email\": \"desk@example.org\"}}";
        fixture.take(
                Catalogue.SUBSCRIPTIONS,
                "desk",
                new SubscriptionFiles(SecretAccess.DEFAULT).read(file.getBytes(StandardCharsets.UTF_8), true));
        return new Subscribers(fixture.view())
                .of(null, null, NOON.plusSeconds(300))
                .get(0);
    }

    @Test
    void namesAReceiverThatFailsWithTimeAndReason() throws Exception {
        deliver(DeliveryOutcome.RETRYING);

        ReceiverFault fault = desk().fault();

        assertThat(fault).isNotNull();
        assertThat(fault.state() + " " + fault.since().relative() + " " + fault.reason())
                .isEqualTo("failing 5 min ago status 503");
    }

    @Test
    void namesNoFaultOfAReceiverThatIsWellAgain() throws Exception {
        deliver(DeliveryOutcome.RETRYING);
        deliver(DeliveryOutcome.DELIVERED);

        assertThat(desk().fault()).isNull();
    }
}
