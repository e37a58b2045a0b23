package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.counts.CountFixture;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.ViewFixture;

/** Rejects and deliveries, over HTTP, of a view that the test fills. */
@Timeout(300)
class RecordsResourceTest {

    private static final Instant NOON = CountFixture.at("12:00:00");

    private final ViewFixture fixture = new ViewFixture();
    private final NewsView view = fixture.view();
    private final TestClient client = TestClient.start(new RejectsResource(view), new DeliveriesResource(view));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void rejectsAreCountedByReasonBeyondThePage() throws Exception {
        for (int i = 0; i < 5; i++) {
            reject("a.example", i < 3 ? RejectionReason.LATE : RejectionReason.WALL, i);
        }

        JsonNode first = client.json("/api/v1/rejects?limit=2");
        JsonNode second = client.json("/api/v1/rejects?limit=2&reason=late&cursor="
                + first.path("next").asText());

        assertThat(first.path("reasons")).hasToString("{\"LATE\":3,\"WALL\":2}");
        assertThat(TestClient.texts(first.path("rejects"), "detail")).containsExactly("4", "3");
        assertThat(TestClient.texts(second.path("rejects"), "detail")).containsExactly("2", "1");
        assertThat(first.at("/rejects/0/original").isNull()).isTrue();
    }

    private void reject(String source, RejectionReason reason, int number) {
        RejectedArticle article = RejectedArticle.newBuilder()
                .setSource(source)
                .setReason(reason)
                .setDetail(Integer.toString(number))
                .setStage("clean")
                .setOriginal(ByteBuffer.wrap(new byte[10]))
                .setOriginalSize(10)
                .build();
        fixture.take(Catalogue.REJECTED, source, article, NOON.plusSeconds(number));
    }

    @Test
    void deliveriesAreChosenBySubscriptionAndOutcome() throws Exception {
        delivery("desk", DeliveryOutcome.DELIVERED);
        delivery("desk", DeliveryOutcome.DEAD);
        delivery("other", DeliveryOutcome.DEAD);

        assertThat(TestClient.texts(
                        client.json("/api/v1/deliveries?subscription=desk&outcome=dead")
                                .path("deliveries"),
                        "outcome"))
                .containsExactly("DEAD");
    }

    private void delivery(String subscription, DeliveryOutcome outcome) {
        fixture.take(
                Catalogue.DELIVERIES,
                subscription,
                Delivery.newBuilder()
                        .setId("n")
                        .setSubscription(subscription)
                        .setOutcome(outcome)
                        .setAt(NOON)
                        .setSince(NOON)
                        .build());
    }
}
