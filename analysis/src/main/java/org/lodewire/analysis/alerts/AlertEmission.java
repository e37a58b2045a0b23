package org.lodewire.analysis.alerts;

import java.util.Optional;
import java.util.function.Consumer;
import org.lodewire.analysis.alerts.AlertChange.Kind;
import org.lodewire.analysis.alerts.EmittedAlert.Emission;
import org.lodewire.analysis.alerts.EmittedAlert.Unsettled;
import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * Emits what happens to alerts, without a storm of corrections. That an alert is raised, or that it is resolved as time
 * advances, is emitted at once. What corrections change of it afterwards settles first, as {@link Settling} says: then only
 * the newest change is emitted, and nothing if the alert is back to what was emitted. Otherwise five hundred articles in disorder would move each alert dozens of times. Not thread-safe.
 */
final class AlertEmission {

    private final EmittedAlerts emitted;
    private final SettlingTimers timers;
    private final ProvisionalAlerts provisional;
    private final Rules rules;
    private final Consumer<AlertChange> listener;
    /** Whether the input has ended, after which nothing settles, as no time passes. */
    private boolean ended;

    /** Finds the current rule of an alert. */
    interface Rules {

        /** A rule by topic and id; empty if it was removed. */
        Optional<WatchedRule> find(String topic, String ruleId);
    }

    /** Why an alert changes. */
    enum Cause {
        TIME,
        CORRECTION,
        /** A correction because the source of an article withdrew it. */
        WITHDRAWAL
    }

    /**
     * @param emitted     what was emitted
     * @param timers      when changes have settled
     * @param provisional the alerts that provisional counts raise
     * @param listener    receives what is emitted
     */
    AlertEmission(
            EmittedAlerts emitted,
            SettlingTimers timers,
            ProvisionalAlerts provisional,
            Rules rules,
            Consumer<AlertChange> listener) {
        this.emitted = emitted;
        this.timers = timers;
        this.provisional = provisional;
        this.rules = rules;
        this.listener = listener;
        this.ended = emitted.isInputEnded();
    }

    /**
     * Takes a change.
     *
     * @param now the current event time, in milliseconds since the epoch
     */
    void accept(AlertChange change, Cause cause, long now) {
        String rule = change.rule().id();
        EmittedAlert known = emitted.find(rule, change.idAt()).orElse(null);
        if (change.kind() == Kind.REMOVED) {
            listener.accept(change);
            emitted.remove(rule, change.idAt());
            emitted.forget(rule);
        } else if (known == null) {
            if (change.kind() != Kind.UNDONE) {
                emit(change);
            }
        } else if (change.kind() == Kind.RESOLVED
                && cause == Cause.TIME
                && known.isRaised()
                && known.unsettled() == null) {
            emit(change);
        } else {
            hold(change, known, cause, now);
        }
    }

    private void emit(AlertChange change) {
        listener.accept(change);
        emitted.put(change.rule().id(), change.idAt(), EmittedAlert.of(change));
    }

    private void hold(AlertChange change, EmittedAlert known, Cause cause, long now) {
        WatchedRule rule = change.rule();
        if (Emission.of(change).isLike(known.emitted())) {
            emitted.put(rule.id(), change.idAt(), new EmittedAlert(known.emitted(), null));
            return;
        }
        Unsettled before = known.unsettled();
        Unsettled unsettled = Settling.of(change, before, now);
        emitted.put(rule.id(), change.idAt(), new EmittedAlert(known.emitted(), unsettled));
        // An article that is submitted again may correct counts after the end of the input, when no time passes.
        boolean withdrawn = change.kind() == Kind.UNDONE && cause == Cause.WITHDRAWAL;
        if (ended || withdrawn && unsettled.since() <= now) {
            settle(rule.topic(), rule.ruleId(), change.idAt(), Long.MAX_VALUE);
        } else if (before == null || unsettled.due() < before.due()) {
            timers.set(unsettled.due(), rule, change.idAt());
        }
    }

    /** Emits what has settled by a time. */
    void advance(long time) {
        setEnded(false);
        settleUntil(time);
    }

    /** Emits everything that was held back, as no correction can follow. */
    void endInput() {
        settleUntil(Long.MAX_VALUE - 1);
        setEnded(true);
    }

    private void setEnded(boolean now) {
        if (ended != now) {
            ended = now;
            emitted.setInputEnded(now);
        }
    }

    private void settleUntil(long time) {
        timers.pollUntil(time).forEach(due -> settle(due.topic(), due.ruleId(), due.idAt(), time));
    }

    private void settle(String topic, String ruleId, long idAt, long time) {
        String id = WatchedRule.id(topic, ruleId);
        EmittedAlert known = emitted.find(id, idAt).orElse(null);
        if (known == null) {
            return;
        }
        Unsettled unsettled = known.unsettled();
        if (unsettled == null) {
            return;
        }
        if (unsettled.due() > time) {
            timers.set(unsettled.due(), unsettled.rule(), idAt);
            return;
        }
        Optional<WatchedRule> current = rules.find(topic, ruleId).filter(rule -> rule.continues(unsettled.rule()));
        WatchedRule rule = current.orElse(unsettled.rule());
        Emission newest = unsettled.newest() != null
                ? unsettled.newest()
                : provisional.unconfirmed(known.emitted(), current.isPresent() ? Kind.UNDONE : Kind.REMOVED, rule);
        Kind kind = newest.kind() == Kind.RAISED && known.isRaised() ? Kind.CHANGED : newest.kind();
        AlertChange change = new AlertChange(rule, kind, newest.at(), newest.raisedAt(), idAt, newest.finding());
        // An alert that a provisional count raised may be undone before its step has ended.
        listener.accept(known.isUnfounded() ? change.noticedAt(time) : change);
        if (kind == Kind.UNDONE || current.isEmpty()) {
            emitted.remove(id, idAt);
        } else {
            emitted.put(id, idAt, new EmittedAlert(newest, null));
        }
    }
}
