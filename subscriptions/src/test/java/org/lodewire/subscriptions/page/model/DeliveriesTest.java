package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.view.ViewFixture;

class DeliveriesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ViewFixture fixture = new ViewFixture();

    private void deliver(String subscription, String id, DeliveryOutcome outcome, int attempts) {
        fixture.take(
                Catalogue.DELIVERIES,
                subscription,
                Delivery.newBuilder()
                        .setId(id)
                        .setSubscription(subscription)
                        .setOutcome(outcome)
                        .setAttempts(attempts)
                        .setTopics(List.of("tin"))
                        .setAlerts(List.of("tin/spike/1"))
                        .setAt(NOON)
                        .setSince(NOON)
                        .setNextAttempt(outcome == DeliveryOutcome.RETRYING ? NOON.plusSeconds(60) : null)
                        .setReason(outcome == DeliveryOutcome.DELIVERED ? null : "status 503")
                        .build());
    }

    private Deliveries.Listing listing(DeliveryOutcome... outcome) {
        return new Deliveries(fixture.view()).of(null, outcome.length == 0 ? null : outcome[0], NOON.plusSeconds(30));
    }

    @Test
    void showANotificationOnceByItsNewestAttempt() {
        deliver("desk", "tin/spike/1", DeliveryOutcome.RETRYING, 1);
        deliver("desk", "tin/spike/1", DeliveryOutcome.DELIVERED, 2);

        assertThat(listing().lines()).hasSize(1);
        assertThat(listing().lines().get(0).state()).isEqualTo("delivered");
        assertThat(listing().all()).isEqualTo("1");
    }

    @Test
    void sayWhyAndWhenTheNextAttemptIsMade() {
        deliver("desk", "tin/spike/1", DeliveryOutcome.RETRYING, 1);
        DeliveryLine line = listing().lines().get(0);

        assertThat(line.failed()).isTrue();
        assertThat(line.reason()).isEqualTo("status 503");
        assertThat(line.next()).isEqualTo(Moment.ahead(NOON.plusSeconds(60), NOON.plusSeconds(30)));
        assertThat(line.about()).isEqualTo("1 alert of tin");
    }

    @Test
    void showNoTimeOfANextAttemptThatIsOver() {
        deliver("desk", "tin/spike/1", DeliveryOutcome.RETRYING, 1);
        DeliveryLine line = new Deliveries(fixture.view())
                .of(null, null, NOON.plusSeconds(61))
                .lines()
                .get(0);

        assertThat(line.state()).isEqualTo("to be tried again");
        assertThat(line.next()).isNull();
    }

    @Test
    void offerToSendAgainOnlyWhatWasGivenUpAfterAnAttempt() {
        deliver("desk", "tin/spike/a b?c", DeliveryOutcome.DEAD, 3);
        deliver("wall", "n", DeliveryOutcome.DEAD, 0);
        deliver("phone", "n", DeliveryOutcome.RETRYING, 1);

        assertThat(listing().lines())
                .extracting(DeliveryLine::retry)
                .containsExactly(null, null, "/api/v1/subscriptions/desk/retry/tin/spike/a%20b%3Fc");
    }

    @Test
    void areChosenByOutcomeAndCountedOverAll() {
        deliver("desk", "1", DeliveryOutcome.DELIVERED, 1);
        deliver("desk", "2", DeliveryOutcome.DELIVERED, 1);
        deliver("desk", "3", DeliveryOutcome.DEAD, 1);
        Deliveries.Listing listing = listing(DeliveryOutcome.DEAD);

        assertThat(listing.lines()).extracting(DeliveryLine::state).containsExactly("given up");
        assertThat(listing.groups())
                .extracting(group -> group.outcome() + " " + group.number())
                .containsExactly("delivered 2", "dead 1");
    }

    @Test
    void haveNoControlCharactersOfAReceiversAnswer() {
        fixture.take(
                Catalogue.DELIVERIES,
                "desk",
                Delivery.newBuilder()
                        .setId("n")
                        .setSubscription("desk")
                        .setOutcome(DeliveryOutcome.DEAD)
                        .setAttempts(1)
                        .setAt(NOON)
                        .setSince(NOON)
                        .setReason("no\u202e\u0007 way")
                        .build());

        assertThat(listing().lines().get(0).reason()).doesNotContain("\u202e", "\u0007");
    }
}
