package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.analysis.subscriptions.SubscriptionFiles;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.ViewFixture;

@Timeout(300)
class RetryResourceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ID = "tin/spike/2026-03-02T12:00:00Z-0f3a";
    private static final String PATH = "/api/v1/subscriptions/desk/retry/" + ID;

    private final ViewFixture fixture = new ViewFixture();
    private final List<String> asked = new ArrayList<>();
    private boolean away;
    private boolean forgotten;
    private final TestClient client = TestClient.start(new RetryResource(fixture.view(), this::ask));

    private Optional<String> ask(String subscription, String notification) {
        if (away) {
            throw new CommandFailedException("Cannot write the requests: the broker is away.");
        }
        if (forgotten) {
            return Optional.of("The notification is forgotten");
        }
        asked.add(subscription + " " + notification);
        return Optional.empty();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private void subscribe() throws Exception {
        String file = "{\"id\": \"desk\", \"to\": {\"email\": \"desk@example.org\"}}";
        fixture.take(
                Catalogue.SUBSCRIPTIONS,
                "desk",
                new SubscriptionFiles(SecretAccess.DEFAULT).read(file.getBytes(StandardCharsets.UTF_8), true));
    }

    private void deliver(DeliveryOutcome outcome) {
        fixture.take(
                Catalogue.DELIVERIES,
                "desk",
                Delivery.newBuilder()
                        .setId(ID)
                        .setSubscription("desk")
                        .setOutcome(outcome)
                        .setAttempts(3)
                        .setAt(NOON)
                        .setSince(NOON)
                        .build());
    }

    private HttpResponse<String> retry() throws Exception {
        return client.send("POST", PATH, "");
    }

    @Test
    void asksForWhatWasGivenUp() throws Exception {
        subscribe();
        deliver(DeliveryOutcome.DEAD);

        HttpResponse<String> answer = retry();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"subscription\":\"desk\",\"notification\":\"" + ID + "\"}");
        assertThat(asked).containsExactly("desk " + ID);
    }

    @Test
    void refusesWhatIsAttemptedAgainAnyway() throws Exception {
        subscribe();
        deliver(DeliveryOutcome.DEAD);
        deliver(DeliveryOutcome.RETRYING);

        HttpResponse<String> answer = retry();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The notification is attempted again anyway.");
        assertThat(asked).isEmpty();
    }

    @Test
    void refusesWhatIsForgotten() throws Exception {
        subscribe();
        deliver(DeliveryOutcome.DEAD);
        forgotten = true;

        HttpResponse<String> answer = retry();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The notification is forgotten.");
    }

    @Test
    void knowsNothingOfOtherNotificationsAndSubscriptions() throws Exception {
        assertThat(retry().body()).contains("no subscription with this id");
        subscribe();
        HttpResponse<String> answer = retry();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("no notification with this id");
    }

    @Test
    void saysThatTheRequestCannotBeWritten() throws Exception {
        subscribe();
        deliver(DeliveryOutcome.DEAD);
        away = true;

        HttpResponse<String> answer = retry();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("the broker is away");
    }
}
