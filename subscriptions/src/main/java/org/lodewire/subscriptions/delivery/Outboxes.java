package org.lodewire.subscriptions.delivery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.Subscription;

/**
 * What the subscriptions of one partition have to deliver, from when the partition is assigned until it is taken away; then a
 * new one begins. Times are in milliseconds since 1970.
 *
 * <ol>
 *   <li>Give it the records of the partition, with {@link #read}, up to the end that the partition had after the transactions
 *       of earlier owners ended.
 *   <li>Call {@link #start}.
 *   <li>Then, in any order: give it each further record of the partition, its own too; call {@link #advance} at
 *       {@link #wakeAt} and make the attempts that it returns; give it each result with {@link #finished}; write what
 *       {@link #writes} returns, each in one transaction, and call {@link #committed} or {@link #aborted}.
 * </ol>
 *
 * <p>Alerts with the same key reach an endpoint in their order. No endpoint waits for another. A notification is not
 * attempted again before the result of the last attempt is written, so that an owner that takes over repeats at most the
 * attempts that were not finished. Deterministic; not thread-safe.
 */
public final class Outboxes {

    /** A definition may be read later than the alerts that are delivered because of it. */
    private static final long UNDEFINED_MILLIS = 60_000;

    private final DeliverySettings settings;
    private final Subscriptions subscriptions;
    private final Exchange exchange = new Exchange();
    private final Backoff backoff;
    private final Map<String, OutboxRestore> restored = new HashMap<>();
    private final Map<String, Outbox> outboxes = new HashMap<>();
    private final Map<String, Long> undefined = new HashMap<>();
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparingLong(Turn::at));
    private final Map<String, Long> turnOf = new HashMap<>();
    private boolean started;

    private record Turn(String subscription, long at) {}

    /** @param seed varies the times at which different programs do the same */
    public Outboxes(DeliverySettings settings, Subscriptions subscriptions, long seed) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        backoff = new Backoff(settings, new SplittableRandom(seed));
    }

    /** Takes a record of the partition. A null value removes what the key had. */
    public void read(OutboxKey key, @Nullable OutboxRecord value, long now) {
        if (!started) {
            restored.computeIfAbsent(key.subscription(), id -> new OutboxRestore())
                    .read(key, value);
        } else if (value != null && key.kind() == OutboxKey.Kind.ALERT) {
            WaitingAlert alert = OutboxRestore.alert(key, value);
            if (alert != null) {
                outbox(key.subscription(), now).add(alert);
                wake(key.subscription(), now);
            }
        } else if (value != null && key.kind() == OutboxKey.Kind.RETRY) {
            outbox(key.subscription(), now).retry(key.id(), now);
            wake(key.subscription(), now);
        }
        // The other kinds are written by the owner, who knows them.
    }

    /** Begins to deliver, after all records of the partition have been read. */
    public void start(long now) {
        started = true;
        restored.forEach((id, records) -> {
            Outbox outbox = outbox(id, now);
            outbox.restore(records);
            records.retries().forEach(notification -> outbox.retry(notification, now));
            wake(id, now);
        });
        restored.clear();
    }

    private Outbox outbox(String id, long now) {
        return outboxes.computeIfAbsent(id, key -> {
            Outbox outbox = new Outbox(id, settings, backoff, exchange);
            Subscription definition = subscriptions.get(id);
            outbox.define(definition);
            if (definition == null) {
                undefined.put(id, now + UNDEFINED_MILLIS);
                wake(id, now + UNDEFINED_MILLIS);
            }
            return outbox;
        });
    }

    /** Takes into account that a definition was added, changed or removed. */
    public void defined(String id, long now) {
        Outbox outbox = outboxes.get(id);
        if (outbox == null) {
            return;
        }
        Subscription definition = subscriptions.get(id);
        if (definition == null) {
            remove(id, outbox);
        } else {
            undefined.remove(id);
            outbox.define(definition);
            wake(id, now);
        }
    }

    private void remove(String id, Outbox outbox) {
        outboxes.remove(id);
        undefined.remove(id);
        outbox.remove();
    }

    /** Does everything that is due. Returns the attempts to make. */
    public List<Attempt> advance(long now) {
        while (!turns.isEmpty() && turns.peek().at() <= now) {
            Turn turn = turns.remove();
            if (turnOf.remove(turn.subscription(), turn.at())) {
                advance(turn.subscription(), now);
            }
        }
        return exchange.takeAttempts();
    }

    private void advance(String id, long now) {
        Outbox outbox = outboxes.get(id);
        if (outbox == null) {
            return;
        }
        Long removeAt = undefined.get(id);
        if (removeAt != null && removeAt <= now) {
            remove(id, outbox);
            return;
        }
        wake(id, Math.min(outbox.advance(now), removeAt == null ? Composer.NEVER : removeAt));
    }

    /** Sees to it that a subscription has its turn at a time, or earlier. */
    private void wake(String id, long at) {
        Long planned = turnOf.get(id);
        if (at != Composer.NEVER && (planned == null || planned > at)) {
            turnOf.put(id, at);
            turns.add(new Turn(id, at));
        }
    }

    /** Takes the result of an attempt. */
    public void finished(long id, AttemptResult result, long now) {
        wakeOwner(exchange.finished(id, result, now), now);
    }

    /** Takes what has to be written. */
    public List<Write> writes() {
        return exchange.takeWrites();
    }

    /** Goes on after a transaction was committed. */
    public void committed(long id, long now) {
        wakeOwner(exchange.committed(id), now);
    }

    private void wakeOwner(@Nullable String subscription, long now) {
        if (subscription != null && outboxes.containsKey(subscription)) {
            wake(subscription, now);
        }
    }

    /** Asks for the same again after a transaction was aborted. */
    public void aborted(long id) {
        exchange.aborted(id);
    }

    /** When {@link #advance} has something to do next; {@link Long#MAX_VALUE} for never. */
    public long wakeAt() {
        return turns.isEmpty() ? Composer.NEVER : turns.peek().at();
    }

    /** How many alerts and notifications wait. */
    public int size() {
        return outboxes.values().stream().mapToInt(Outbox::size).sum();
    }
}
