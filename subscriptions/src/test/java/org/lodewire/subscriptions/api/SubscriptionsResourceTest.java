package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.ViewFixture;

/** Subscriptions over HTTP, with definitions in memory. */
@Timeout(300)
class SubscriptionsResourceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PATH = "/api/v1/subscriptions";
    private static final String DESK = PATH + "/desk";

    private final ViewFixture fixture = new ViewFixture();
    private final TestClient client = TestClient.start(new SubscriptionsResource(
            fixture.view(),
            new DefinitionsInMemory<>(Catalogue.SUBSCRIPTIONS, Subscription::getId, fixture),
            SecretAccess.DEFAULT));

    @AfterEach
    void close() {
        client.close();
    }

    private void apply() throws Exception {
        String body = "{\"id\": \"desk\", \"to\": {\"email\": \"desk@example.org\"}}";
        assertThat(client.send("PUT", DESK, body, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(201);
    }

    private void deliver(DeliveryOutcome outcome, int second) {
        Delivery delivery = Delivery.newBuilder()
                .setId("n")
                .setSubscription("desk")
                .setOutcome(outcome)
                .setAttempts(1)
                .setAt(NOON.plusSeconds(second))
                .setSince(NOON)
                .setNextAttempt(outcome == DeliveryOutcome.RETRYING ? NOON.plusSeconds(second + 5) : null)
                .setReason(outcome == DeliveryOutcome.RETRYING ? "status 503" : null)
                .build();
        fixture.take(Catalogue.DELIVERIES, "desk", delivery);
    }

    private JsonNode receiver() throws Exception {
        return client.json(PATH).at("/receivers/desk");
    }

    @Test
    void refusesASecretThatDeliveriesMayNotReadWithFieldAndRemedy() throws Exception {
        String body = "{\"id\": \"desk\", \"to\": {\"slack\": \"env:SLACK_URL\"}}";
        HttpResponse<String> answer = client.send("PUT", DESK, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("to.slack", "may not refer to env:SLACK_URL", "LODEWIRE_SECRET_");
    }

    @Test
    void saysSinceWhenAndWhyAReceiverFails() throws Exception {
        apply();
        deliver(DeliveryOutcome.RETRYING, 1);
        deliver(DeliveryOutcome.RETRYING, 2);

        assertThat(receiver().toString())
                .isEqualTo("{\"state\":\"FAILING\",\"since\":\"2026-03-02T12:00:01Z\",\"reason\":\"status 503\"}");
    }

    @Test
    void saysThatAReceiverIsWellAgain() throws Exception {
        apply();
        deliver(DeliveryOutcome.RETRYING, 1);
        deliver(DeliveryOutcome.DELIVERED, 2);

        assertThat(receiver().path("state").asText()).isEqualTo("OK");
    }

    @Test
    void saysThatNothingWasSentYet() throws Exception {
        apply();

        assertThat(receiver().path("state").asText()).isEqualTo("UNTRIED");
    }
}
