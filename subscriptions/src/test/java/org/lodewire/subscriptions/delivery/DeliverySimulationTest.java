package org.lodewire.subscriptions.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.subscriptions.delivery.TestAlerts.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.subscriptions.delivery.SimulatedReceivers.Receipt;

/** Subscriptions, receivers, failures and kills on a virtual clock. */
class DeliverySimulationTest {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private final SplittableRandom random = new SplittableRandom(1);
    private final SimulatedReceivers receivers = new SimulatedReceivers(random.split());
    private final SimulatedDeliverer deliverer = new SimulatedDeliverer(receivers, random.split(), NOON);
    private final Map<String, Long> published = new HashMap<>();
    private long now = NOON;
    private int alerts;

    private void define(String id) {
        deliverer.define(TestAlerts.subscription(id).build(), now);
    }

    private void publish(String topic) {
        String id = "alert-" + String.format("%06d", alerts++);
        published.put(id, now);
        deliverer.publish(TestAlerts.waiting(topic, id, now));
    }

    /** Lets time pass, with alerts in a rhythm. */
    private void run(Duration duration, long millisBetweenAlerts, int topics) {
        long end = now + duration.toMillis();
        long nextAlert = now + millisBetweenAlerts;
        while (now < end) {
            long next = Math.min(Math.min(deliverer.nextAt(), receivers.nextAt()), Math.min(nextAlert, end));
            now = Math.max(now, next);
            if (now >= nextAlert) {
                publish("topic-" + random.nextInt(topics));
                nextAlert += millisBetweenAlerts;
            }
            receivers.answer(now);
            deliverer.advance(now);
        }
    }

    private void run(Duration duration) {
        run(duration, Long.MAX_VALUE / 2, 1);
    }

    private List<Receipt> receipts(String subscription) {
        return receivers.receipts.getOrDefault(subscription, List.of());
    }

    private Set<String> received(String subscription) {
        Set<String> ids = new HashSet<>();
        receipts(subscription).forEach(receipt -> ids.add(receipt.alert()));
        return ids;
    }

    /** Alerts that came after a later one of the same topic, for the first time. */
    private List<Receipt> outOfOrder(String subscription) {
        Map<String, String> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Receipt> wrong = new ArrayList<>();
        for (Receipt receipt : receipts(subscription)) {
            if (seen.add(receipt.alert())) {
                String before = last.put(receipt.topic(), receipt.alert());
                if (before != null && before.compareTo(receipt.alert()) > 0) {
                    wrong.add(receipt);
                }
            }
        }
        return wrong;
    }

    private long slowestPercentile(String subscription) {
        List<Long> delays = new ArrayList<>();
        receipts(subscription)
                .forEach(receipt -> delays.add(receipt.at() - published.getOrDefault(receipt.alert(), Long.MAX_VALUE)));
        delays.sort(null);
        return delays.get((int) (delays.size() * 0.99));
    }

    @Test
    void noEndpointWaitsForAnother() {
        for (int i = 0; i < 100; i++) {
            define("desk-" + i);
        }
        long back = NOON + HOUR;
        receivers.behave(
                "desk-0",
                at -> at < back
                        ? AttemptResult.failed("refused", Duration.ZERO)
                        : AttemptResult.delivered(200, Duration.ZERO));
        receivers.behave("desk-1", new SimulatedReceivers.Behaviour() {
            @Override
            public AttemptResult answer(long at) {
                return AttemptResult.delivered(200, Duration.ofSeconds(10));
            }

            @Override
            public Duration latency() {
                return Duration.ofSeconds(10);
            }
        });
        run(Duration.ofHours(1), 6 * SECOND, 20);
        run(Duration.ofMinutes(30));
        for (int i = 0; i < 100; i++) {
            assertThat(received("desk-" + i)).hasSameSizeAs(published.keySet());
            assertThat(outOfOrder("desk-" + i)).isEmpty();
        }
        for (int i = 2; i < 100; i++) {
            assertThat(slowestPercentile("desk-" + i)).isLessThan(SECOND);
        }
        assertThat(deliverer.remembered()).isZero();
    }

    @Test
    void aReceiverThatNeverAnswersHasFewAttemptsOpen() {
        define("desk");
        receivers.behave("desk", new SimulatedReceivers.Behaviour() {
            @Override
            public AttemptResult answer(long at) {
                return AttemptResult.failed("the receiver took too long", Duration.ZERO);
            }

            @Override
            public Duration latency() {
                return Duration.ofSeconds(20);
            }
        });
        for (int topic = 0; topic < 30; topic++) {
            publish("topic-" + topic);
        }
        run(Duration.ofSeconds(5));
        assertThat(receivers.attempts).isEqualTo(DeliverySettings.DEFAULT.attempts() / 4);
    }

    @Test
    void losesNothingAndKeepsTheOrderHoweverOwnersComeAndGo() {
        for (int i = 0; i < 5; i++) {
            define("desk-" + i);
            receivers.behave(
                    "desk-" + i,
                    at -> random.nextInt(10) == 0
                            ? AttemptResult.failed("refused", Duration.ZERO)
                            : AttemptResult.delivered(200, Duration.ZERO));
        }
        deliverer.abortRate = 0.05;
        for (int i = 0; i < 60; i++) {
            run(Duration.ofSeconds(random.nextInt(60)), 500, 5);
            deliverer.kill(now);
        }
        run(Duration.ofHours(3));
        for (int i = 0; i < 5; i++) {
            assertThat(received("desk-" + i)).isEqualTo(published.keySet());
            assertThat(outOfOrder("desk-" + i)).isEmpty();
            // Each kill may repeat what was under way: one notification a topic, or one that sums up.
            int repeated = receipts("desk-" + i).size() - published.size();
            assertThat(repeated).isLessThanOrEqualTo(deliverer.takeOvers * 5);
        }
        assertThat(deliverer.remembered()).isZero();
    }

    @Test
    void withoutKillsNothingComesTwice() {
        define("desk");
        receivers.behave(
                "desk",
                at -> random.nextInt(5) == 0
                        ? AttemptResult.failed("refused", Duration.ZERO)
                        : AttemptResult.delivered(200, Duration.ZERO));
        deliverer.abortRate = 0.2;
        run(Duration.ofMinutes(10), 300, 5);
        run(Duration.ofHours(3));
        assertThat(receipts("desk")).hasSameSizeAs(published.keySet());
        assertThat(received("desk")).isEqualTo(published.keySet());
    }

    @Test
    void aDayOfDowntimeLosesNothing() {
        define("desk");
        long back = NOON + 24 * HOUR;
        receivers.behave(
                "desk",
                at -> at < back
                        ? AttemptResult.failed("refused", Duration.ZERO)
                        : AttemptResult.delivered(200, Duration.ZERO));
        run(Duration.ofHours(24), 10 * MINUTE, 3);
        run(Duration.ofHours(3));
        assertThat(received("desk")).isEqualTo(published.keySet());
        assertThat(outOfOrder("desk")).isEmpty();
        // The receiver is asked every few minutes, not for each alert.
        assertThat(receivers.attempts).isLessThan(1_000);
    }

    @Test
    void givesUpAfterTheHorizonAndDeliversAgainWhenAsked() {
        define("desk");
        long back = NOON + 40 * HOUR;
        receivers.behave(
                "desk",
                at -> at < back
                        ? AttemptResult.failed("refused", Duration.ZERO)
                        : AttemptResult.delivered(200, Duration.ZERO));
        publish("tin");
        run(Duration.ofHours(30));
        assertThat(deliverer.deliveries).last().satisfies(delivery -> {
            assertThat(delivery.getOutcome()).isEqualTo(DeliveryOutcome.DEAD);
            assertThat(delivery.getReason()).isEqualTo("refused");
        });
        String notification =
                deliverer.deliveries.get(deliverer.deliveries.size() - 1).getId();
        run(Duration.ofHours(11));
        assertThat(receipts("desk")).isEmpty();
        deliverer.kill(now);
        deliverer.retry("desk", notification, now);
        run(Duration.ofMinutes(1));
        assertThat(receipts("desk"))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.notification()).isEqualTo(notification));
    }

    @Test
    void attemptsAtOnceWhatIsSentAgainThoughTheReceiverHasJustFailed() {
        define("desk");
        receivers.behave("desk", at -> AttemptResult.failed("refused", Duration.ZERO));
        publish("tin");
        run(Duration.ofHours(22));
        while (deliverer.deliveries.get(deliverer.deliveries.size() - 1).getOutcome() == DeliveryOutcome.RETRYING) {
            run(Duration.ofSeconds(10));
        }
        String notification =
                deliverer.deliveries.get(deliverer.deliveries.size() - 1).getId();
        receivers.behave("desk", at -> AttemptResult.delivered(200, Duration.ZERO));
        deliverer.retry("desk", notification, now);
        run(Duration.ofSeconds(10));
        assertThat(receipts("desk")).hasSize(1);
    }

    @Test
    void aReceiverThatIsGoneGetsNothingUntilItsAddressChanges() {
        define("desk");
        receivers.behave(
                "desk",
                at -> new AttemptResult(
                        AttemptResult.Outcome.GONE, 410, "the receiver is gone", Duration.ZERO, Duration.ZERO));
        run(Duration.ofHours(1), MINUTE, 3);
        assertThat(receivers.attempts).isEqualTo(1);
        receivers.behave("desk", at -> AttemptResult.delivered(200, Duration.ZERO));
        var moved = TestAlerts.subscription("desk").build();
        moved.getEndpoint().put("url", "https://hooks.example.org/moved");
        deliverer.define(moved, now);
        run(Duration.ofMinutes(10));
        assertThat(received("desk")).isEqualTo(published.keySet());
    }

    @Test
    void respectsHowLongAReceiverAsksToBeLeftAlone() {
        define("desk");
        List<Long> attempts = new ArrayList<>();
        receivers.behave("desk", at -> {
            attempts.add(at);
            return new AttemptResult(
                    AttemptResult.Outcome.FAILED, 429, "too many requests", Duration.ofMinutes(10), Duration.ZERO);
        });
        publish("tin");
        run(Duration.ofMinutes(1));
        publish("lead");
        run(Duration.ofMinutes(8));
        assertThat(attempts).hasSize(1);
        run(Duration.ofMinutes(12));
        assertThat(attempts.get(1) - attempts.get(0)).isGreaterThanOrEqualTo(10 * MINUTE - SECOND);
    }

    @Test
    void forgetsASubscriptionThatIsRemoved() {
        define("desk");
        receivers.behave("desk", at -> AttemptResult.failed("refused", Duration.ZERO));
        run(Duration.ofMinutes(5), SECOND, 3);
        assertThat(deliverer.size()).isPositive();
        deliverer.undefine("desk", now);
        run(Duration.ofMinutes(5));
        deliverer.kill(now);
        run(Duration.ofMinutes(5));
        assertThat(deliverer.remembered()).isZero();
    }

    @Test
    void forgetsASubscriptionThatIsRemovedWhileItsReceiverIsAsked() {
        define("desk");
        receivers.behave("desk", new SimulatedReceivers.Behaviour() {
            @Override
            public AttemptResult answer(long at) {
                return AttemptResult.failed("refused", Duration.ZERO);
            }

            @Override
            public Duration latency() {
                return Duration.ofSeconds(10);
            }
        });
        publish("tin");
        run(Duration.ofSeconds(1));
        assertThat(receivers.attempts).isEqualTo(1);
        deliverer.undefine("desk", now);
        run(Duration.ofMinutes(1));
        assertThat(deliverer.remembered()).isZero();
    }
}
