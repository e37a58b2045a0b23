package org.lodewire.subscriptions.deliverer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Subscription;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.lodewire.subscriptions.delivery.DeliverySettings;
import org.lodewire.subscriptions.delivery.Outboxes;
import org.lodewire.subscriptions.delivery.Subscriptions;

@Timeout(300)
class OpenAttemptsTest {

    private static final Subscriptions NONE = new Subscriptions() {
        @Override
        public @Nullable Subscription get(String id) {
            return null;
        }

        @Override
        public Collection<Subscription> all() {
            return List.of();
        }
    };

    private final CompletableFuture<AttemptResult> answer = new CompletableFuture<>();
    private final OpenAttempts attempts = new OpenAttempts(attempt -> answer);
    private final OwnedOutboxes first = outboxes(0);
    private final OwnedOutboxes second = outboxes(1);

    private static OwnedOutboxes outboxes(int partition) {
        return new OwnedOutboxes(
                new TopicPartition("outbox", partition), new Outboxes(DeliverySettings.DEFAULT, NONE, 1));
    }

    private static Attempt attempt() {
        Subscription subscription = Subscription.newBuilder()
                .setId("desk")
                .setEndpoint(Endpoint.newBuilder().setType(EndpointType.WEBHOOK).build())
                .build();
        return new Attempt(1, "n", subscription, List.of(), false, 0, 1);
    }

    @Test
    void whatWasWaitedForCanBeTaken() throws InterruptedException {
        attempts.make(first, List.of(attempt()));
        Thread receiver = new Thread(() -> answer.complete(AttemptResult.delivered(200, Duration.ZERO)));
        receiver.start();
        attempts.await(List.of(first), Duration.ofMinutes(1));
        assertThat(attempts.takeFinished()).hasSize(1);
        receiver.join();
    }

    @Test
    void aReceiverThatDoesNotAnswerIsNotWaitedForLong() {
        attempts.make(first, List.of(attempt()));
        attempts.await(List.of(first), Duration.ofMillis(1));
        assertThat(attempts.takeFinished()).isEmpty();
        assertThat(attempts.size()).isEqualTo(1);
    }

    @Test
    void attemptsOfOtherPartitionsAreNotWaitedFor() {
        attempts.make(second, List.of(attempt()));
        attempts.await(List.of(first), Duration.ofDays(1));
        assertThat(attempts.size()).isEqualTo(1);
    }
}
