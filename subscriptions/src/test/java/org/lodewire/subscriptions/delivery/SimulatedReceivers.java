package org.lodewire.subscriptions.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.lodewire.schemas.TopicAlert;

/** The receivers of simulated notifications: what they do, and what they have got. */
final class SimulatedReceivers {

    /** What a receiver accepted. */
    record Receipt(String notification, String alert, String topic, long at) {}

    /** The attempts that are open: when each ends. */
    record Open(SimulatedDeliverer by, long number, Attempt attempt, long endsAt) {}

    final Map<String, List<Receipt>> receipts = new HashMap<>();
    private final Map<String, Behaviour> behaviours = new HashMap<>();
    private final TreeMap<Long, List<Open>> open = new TreeMap<>();
    private final SplittableRandom random;
    long attempts;

    /** How a receiver behaves at a time. */
    interface Behaviour {
        AttemptResult answer(long now);

        default Duration latency() {
            return Duration.ofMillis(20);
        }
    }

    SimulatedReceivers(SplittableRandom random) {
        this.random = random;
    }

    void behave(String subscription, Behaviour behaviour) {
        behaviours.put(subscription, behaviour);
    }

    void attempt(SimulatedDeliverer by, long number, Attempt attempt, long now) {
        attempts++;
        Behaviour behaviour = behaviours.getOrDefault(
                attempt.subscription().getId(), at -> AttemptResult.delivered(204, Duration.ofMillis(20)));
        long latency = Math.max(
                1,
                behaviour.latency().toMillis() / 2
                        + random.nextLong(behaviour.latency().toMillis()));
        open.computeIfAbsent(now + latency, key -> new ArrayList<>()).add(new Open(by, number, attempt, now + latency));
    }

    long nextAt() {
        return open.isEmpty() ? Long.MAX_VALUE : open.firstKey();
    }

    /** Answers what is due. A receiver gets what it was sent whether its sender still lives or not. */
    void answer(long now) {
        while (!open.isEmpty() && open.firstKey() <= now) {
            for (Open each : open.pollFirstEntry().getValue()) {
                String id = each.attempt.subscription().getId();
                Behaviour behaviour = behaviours.get(id);
                AttemptResult result =
                        behaviour == null ? AttemptResult.delivered(204, Duration.ofMillis(20)) : behaviour.answer(now);
                if (result.outcome() == AttemptResult.Outcome.DELIVERED) {
                    for (TopicAlert alert : each.attempt.alerts()) {
                        receipts.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(new Receipt(each.attempt.notification(), alert.getId(), alert.getTopic(), now));
                    }
                }
                each.by.finished(each.number, each.attempt, result, now);
            }
        }
    }
}
