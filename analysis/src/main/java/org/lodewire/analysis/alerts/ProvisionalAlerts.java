package org.lodewire.analysis.alerts;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.lodewire.analysis.alerts.AlertChange.Kind;
import org.lodewire.analysis.alerts.EmittedAlert.Emission;
import org.lodewire.analysis.alerts.EmittedAlert.Unsettled;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.counting.StepClock;
import org.lodewire.analysis.counting.Tally;

/**
 * The alerts that provisional counts raise, at the end of a step that has not ended. Such an alert is undone at that end unless
 * the final counts raise it too, and before if nothing speaks for it any more. Not thread-safe.
 */
final class ProvisionalAlerts {

    private final RuleRunner runner;
    private final EmittedAlerts emitted;
    private final SettlingTimers timers;
    private final StepClock clock;
    private final Counts counts;
    private final Consumer<AlertChange> listener;

    /** Finds the count that a rule observes. */
    interface Counts {

        /** The final count at an end, in milliseconds since the epoch. */
        long observed(WatchedRule rule, long end);
    }

    /**
     * @param runner   evaluates rules with provisional counts
     * @param emitted  what was emitted
     * @param timers   when changes have settled
     * @param listener receives what is emitted
     */
    ProvisionalAlerts(
            RuleRunner runner,
            EmittedAlerts emitted,
            SettlingTimers timers,
            StepClock clock,
            Counts counts,
            Consumer<AlertChange> listener) {
        this.runner = runner;
        this.emitted = emitted;
        this.timers = timers;
        this.clock = clock;
        this.counts = counts;
        this.listener = listener;
    }

    /**
     * Evaluates a rule with a provisional count.
     *
     * @param progress how far the final counts were evaluated
     */
    void count(WatchedRule rule, FinalCount count, CountProgress progress) {
        runner.provisional(rule, count, progress).ifPresentOrElse(this::raise, () -> undo(rule, count.end()));
    }

    /** Evaluates a rule again whose alert is raised provisionally, as more is known of the time before. */
    void review(WatchedRule rule, CountProgress progress) {
        long end = rule.window().firstEnd(clock.ended(rule.window()) + 1);
        find(rule, end).ifPresent(alert -> {
            long observed = alert.emitted().finding().observed();
            count(rule, new FinalCount(end, new Tally(observed, observed, observed)), progress);
        });
    }

    /**
     * Takes an alert that a provisional count raises. If readers have an alert near it that is about to be undone, it is that
     * one, which then is not undone before the end of the step.
     */
    private void raise(AlertChange change) {
        WatchedRule rule = change.rule();
        OptionalLong undone = emitted.nearest(
                rule.id(),
                change.at(),
                AlertPairing.distance(rule),
                alert -> alert.isUnfounded() && !alert.isProvisional());
        if (undone.isPresent()) {
            waitForEnd(change, undone.getAsLong());
        } else if (emitted.find(rule.id(), change.idAt()).isEmpty()) {
            listener.accept(change.noticedAt(clock.time()));
            Unsettled unsettled = Settling.untilEnd(change, null);
            emitted.put(rule.id(), change.idAt(), new EmittedAlert(Emission.of(change), unsettled));
            timers.set(change.at(), rule, change.idAt());
        }
    }

    private void waitForEnd(AlertChange change, long idAt) {
        WatchedRule rule = change.rule();
        EmittedAlert known = emitted.find(rule.id(), idAt).orElseThrow();
        Emission undone = Objects.requireNonNull(known.unsettled()).newest();
        emitted.put(rule.id(), idAt, new EmittedAlert(known.emitted(), Settling.untilEnd(change, undone)));
        timers.set(change.at(), rule, idAt);
    }

    /**
     * Undoes the alert of a rule that is raised provisionally, if there is one, as what is known now would not raise it. That
     * waits as every correction does, but not longer than for the end of the step.
     */
    private void undo(WatchedRule rule, long end) {
        find(rule, end).ifPresent(known -> {
            Emission undone = unconfirmed(known.emitted(), Kind.UNDONE, rule);
            Unsettled unsettled = Settling.beforeEnd(undone, Objects.requireNonNull(known.unsettled()), clock.time());
            emitted.put(rule.id(), end, new EmittedAlert(known.emitted(), unsettled));
            timers.set(unsettled.due(), rule, end);
        });
    }

    /** The alert of a rule that is raised at the end of the current step, and that no final count raises so far. */
    private Optional<EmittedAlert> find(WatchedRule rule, long end) {
        return emitted.find(rule.id(), end).filter(known -> {
            Unsettled unsettled = known.unsettled();
            return unsettled != null
                    && unsettled.since() == end
                    && end > clock.time()
                    && known.isUnfounded()
                    && rule.continues(unsettled.rule());
        });
    }

    /** The end of an alert that no final count has confirmed. */
    Emission unconfirmed(Emission raised, Kind kind, WatchedRule rule) {
        Finding finding = kind == Kind.REMOVED
                ? Finding.inWindow(raised.finding().observed(), 0, 0)
                : Finding.inWindow(
                        counts.observed(rule, raised.at()), raised.finding().expected(), 0);
        return new Emission(kind, raised.at(), raised.raisedAt(), finding);
    }
}
