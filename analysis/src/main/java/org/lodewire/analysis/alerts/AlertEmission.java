package org.lodewire.analysis.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.AlertChange.Kind;
import org.lodewire.analysis.alerts.EmittedAlert.Emission;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;

/**
 * Emits what happens to alerts, without a storm of corrections. That an alert is raised, or that it is resolved as time
 * advances, is emitted at once. What corrections change of it afterwards settles first, for an hour of event time, or ten
 * minutes if it should not have been raised: then only the newest change is emitted, and nothing if the alert is back to what
 * was emitted. Otherwise five hundred articles in disorder would move each alert dozens of times. Not thread-safe.
 */
final class AlertEmission {

    /** How long the changes of an emitted alert settle, in event time. */
    private static final Duration SETTLING = Duration.ofHours(1);

    /** Nobody should act for long on an alert that was wrong. */
    private static final Duration UNDONE_SETTLING = Duration.ofMinutes(10);

    static final MarkerCodec TIMER_CODEC = new MarkerCodec(1);

    /** Its value is that of a timer; ids of rules, which the other keys begin with, have a slash. */
    private static final byte[] ENDED = StoreKey.ofName("ended");

    private static final int ENTRY = 0;
    private static final int TIMER = 0;

    private final OrderedStore alerts;
    private final TimerQueue timers;
    private final Consumer<AlertChange> listener;
    private final EmittedAlertCodec codec = new EmittedAlertCodec();
    /** Whether the input has ended, after which nothing settles, as no time passes. */
    private boolean ended;

    /** Finds the current rule of an alert. */
    interface Rules {

        /** A rule by topic and id; empty if it was removed. */
        Optional<WatchedRule> find(String topic, String ruleId);
    }

    /**
     * @param alerts   what was emitted; used by nothing else
     * @param timers   used by nothing else
     * @param listener receives what is emitted
     */
    AlertEmission(OrderedStore alerts, OrderedStore timers, Consumer<AlertChange> listener) {
        this.alerts = alerts;
        this.timers = new TimerQueue(timers);
        this.listener = listener;
        this.ended = alerts.get(ENDED) != null;
    }

    /**
     * Takes a change.
     *
     * @param corrected whether a correction caused it, and not that time advances
     * @param now       the current event time, in milliseconds since the epoch
     */
    void accept(AlertChange change, boolean corrected, long now) {
        Optional<EmittedAlert> known = find(change.rule(), change.idAt());
        if (change.kind() == Kind.REMOVED) {
            listener.accept(change);
            forget(change.rule());
        } else if (known.isEmpty()) {
            if (change.kind() != Kind.UNDONE) {
                listener.accept(change);
                put(change, EmittedAlert.of(change));
            }
        } else if (change.kind() == Kind.RESOLVED && known.get().isRaised() && !corrected) {
            listener.accept(change);
            put(change, EmittedAlert.of(change));
        } else {
            hold(change, known.get(), now);
        }
    }

    private void hold(AlertChange change, EmittedAlert known, long now) {
        EmittedAlert holding = known.holding(change);
        put(change, holding);
        Emission pending = holding.pending();
        if (pending == null) {
            return;
        }
        if (ended) {
            // Where the alerts stage runs alone, the last counts may follow the end of the input.
            settle(change.rule(), change.idAt());
            return;
        }
        boolean undone = pending.kind() == Kind.UNDONE;
        if (known.pending() == null || undone && known.pending().kind() != Kind.UNDONE) {
            setTimer(now + (undone ? UNDONE_SETTLING : SETTLING).toMillis(), change.rule(), change.idAt());
        }
    }

    /**
     * Takes an alert that a provisional count raises, at an end that is not reached yet. It is undone at that end unless the
     * final count raises it too.
     */
    void raiseProvisionally(AlertChange change) {
        if (find(change.rule(), change.idAt()).isEmpty()) {
            listener.accept(change);
            put(change, new EmittedAlert(Emission.of(change), null, true));
            setTimer(change.at(), change.rule(), change.idAt());
        }
    }

    /** Emits what has settled by a time. */
    void advance(long time, Rules rules) {
        setEnded(false);
        settleUntil(time, rules);
    }

    private void settleUntil(long time, Rules rules) {
        List<byte[]> due = new ArrayList<>();
        timers.removeUntil(time, (key, marker) -> due.add(key));
        for (byte[] key : due) {
            String[] names = StoreKey.names(key);
            rules.find(names[0], names[1]).ifPresent(rule -> settle(rule, Long.parseLong(names[2])));
        }
    }

    /** Emits everything that was held back, as no correction can follow. */
    void endInput(Rules rules) {
        settleUntil(Long.MAX_VALUE - 1, rules);
        setEnded(true);
    }

    private void setEnded(boolean now) {
        if (ended != now) {
            ended = now;
            alerts.put(ENDED, now ? TIMER_CODEC.encode() : null);
        }
    }

    private void settle(WatchedRule rule, long idAt) {
        EmittedAlert known = find(rule, idAt).orElse(null);
        if (known == null) {
            return;
        }
        Emission pending = known.provisional()
                ? new Emission(
                        Kind.UNDONE,
                        known.emitted().raisedAt(),
                        known.emitted().raisedAt(),
                        known.emitted().finding())
                : known.pending();
        if (pending == null) {
            return;
        }
        Kind kind = pending.kind() == Kind.RAISED && known.isRaised() ? Kind.CHANGED : pending.kind();
        listener.accept(new AlertChange(rule, kind, pending.at(), pending.raisedAt(), idAt, pending.finding()));
        alerts.put(key(rule, idAt), kind == Kind.UNDONE ? null : codec.encode(new EmittedAlert(pending, null, false)));
    }

    /** Removes what was emitted of resolved alerts that no correction can reach. */
    void trim(WatchedRule rule, long until) {
        remove(
                rule,
                until,
                alert -> !alert.isRaised()
                        && alert.pending() == null
                        && alert.emitted().raisedAt() <= until);
    }

    /** Removes all that was emitted of a rule. */
    void forget(WatchedRule rule) {
        remove(rule, Long.MAX_VALUE, alert -> true);
    }

    private void remove(WatchedRule rule, long until, Predicate<EmittedAlert> filter) {
        List<byte[]> keys = new ArrayList<>();
        alerts.ascend(
                StoreKey.ofNameKindTime(rule.id(), ENTRY, Long.MIN_VALUE),
                StoreKey.ofNameKindTime(rule.id(), ENTRY, until),
                (key, value) -> {
                    if (filter.test(codec.decode(value))) {
                        keys.add(key);
                    }
                    return true;
                });
        keys.forEach(key -> alerts.put(key, null));
    }

    private Optional<EmittedAlert> find(WatchedRule rule, long idAt) {
        return Optional.ofNullable(alerts.get(key(rule, idAt))).map(codec::decode);
    }

    private void put(AlertChange change, @Nullable EmittedAlert alert) {
        alerts.put(key(change.rule(), change.idAt()), alert == null ? null : codec.encode(alert));
    }

    private void setTimer(long at, WatchedRule rule, long idAt) {
        timers.put(
                StoreKey.ofTimeKindNames(at, TIMER, rule.topic(), rule.ruleId(), Long.toString(idAt)),
                TIMER_CODEC.encode());
    }

    private static byte[] key(WatchedRule rule, long idAt) {
        return StoreKey.ofNameKindTime(rule.id(), ENTRY, idAt);
    }
}
