package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.receive.TestReceiver.JSON;
import static org.lodewire.producer.receive.TestReceiver.NDJSON;
import static org.lodewire.producer.receive.TestReceiver.row;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.producer.publish.Broker;

/** Requests with an idempotency key. */
@Timeout(300)
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    @Test
    void answersARepeatAsTheFirstTimeWithoutPublishingAgain() throws Exception {
        Broker broker = new Broker();
        try (TestReceiver receiver = new TestReceiver(broker)) {
            String body = row("a") + "broken\n" + row("b");
            HttpResponse<String> first = receiver.post(NDJSON, body, KEY, "k");
            HttpResponse<String> second = receiver.post(NDJSON, body, KEY, "k");

            assertThat(second.statusCode()).isEqualTo(first.statusCode());
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(broker.articles()).hasSize(2);
            assertThat(broker.rejected()).hasSize(1);
        }
    }

    @Test
    void refusesAnotherBody() throws Exception {
        Broker broker = new Broker();
        try (TestReceiver receiver = new TestReceiver(broker)) {
            receiver.post(JSON, row("a"), KEY, "k");

            assertThat(receiver.post(JSON, row("b"), KEY, "k").statusCode()).isEqualTo(422);
            assertThat(receiver.post(JSON, row("b"), KEY, "another").statusCode())
                    .isEqualTo(200);
            assertThat(broker.articles()).hasSize(2);
        }
    }

    @Test
    void refusesARepeatWhileTheFirstIsInFlight() throws Exception {
        Broker slow = new Broker(false);
        try (TestReceiver receiver = new TestReceiver(slow)) {
            CompletableFuture<HttpResponse<String>> first = receiver.postAsync(JSON, row("a"), KEY, "k");
            while (slow.producer().history().isEmpty()) {
                Thread.onSpinWait();
            }

            assertThat(receiver.post(JSON, row("a"), KEY, "k").statusCode()).isEqualTo(409);
            while (!first.isDone()) {
                slow.producer().completeNext();
            }
            assertThat(first.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void publishesAgainIfTheOutcomeWasUnknown() throws Exception {
        Broker slow = new Broker(false);
        try (TestReceiver receiver = new TestReceiver(slow)) {
            CompletableFuture<HttpResponse<String>> first = receiver.postAsync(JSON, row("a"), KEY, "k");
            while (!first.isDone()) {
                slow.producer().errorNext(new TimeoutException("away"));
            }
            CompletableFuture<HttpResponse<String>> second = receiver.postAsync(JSON, row("a"), KEY, "k");
            while (!second.isDone()) {
                slow.producer().completeNext();
            }

            assertThat(first.get().statusCode()).isEqualTo(503);
            assertThat(second.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesAKeyThatIsTooLong() throws Exception {
        try (TestReceiver receiver = new TestReceiver(new Broker())) {
            assertThat(receiver.post(JSON, row("a"), KEY, "k".repeat(256)).statusCode())
                    .isEqualTo(400);
        }
    }
}
