package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.rule.Decision;
import org.lodewire.analysis.alerts.rule.Decision.Change;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * Evaluates rules as counts arrive and time advances, and again where counts were corrected. Emits the differences between
 * the resulting alerts and the published ones. Not thread-safe.
 */
final class RuleEvaluation {

    private final RuleSnapshots snapshots;
    private final EmittedAlerts emitted;
    private final long snapshotInterval;

    /** @param snapshotInterval interval between snapshots of a rule's state, in milliseconds of event time */
    RuleEvaluation(RuleSnapshots snapshots, EmittedAlerts emitted, long snapshotInterval) {
        this.snapshots = snapshots;
        this.emitted = emitted;
        this.snapshotInterval = snapshotInterval;
    }

    /** A fold from some state on, which passes each evaluation to a consumer. */
    private interface Fold {

        RuleState run(BiConsumer<RuleState, Decision> evaluated);
    }

    /** Reads the counts after a time, in order. */
    interface CountsAfter {

        List<FinalCount> after(long time);
    }

    /** Continues to a count at an end that the rule has not evaluated. */
    RuleState count(RunningRule running, FinalCount count, Consumer<AlertChange> changes) {
        return resume(
                running,
                evaluated -> running.fold().count(running.state(), count.end(), running.observed(count), evaluated),
                changes);
    }

    /** Advances time while the count stays the same. */
    RuleState advance(RunningRule running, long time, Consumer<AlertChange> changes) {
        return resume(running, evaluated -> running.fold().advance(running.state(), time, evaluated), changes);
    }

    private RuleState resume(RunningRule running, Fold fold, Consumer<AlertChange> changes) {
        List<Decision> decisions = new ArrayList<>();
        RuleState now = fold.run(collector(running.rule(), decisions));
        if (!decisions.isEmpty()) {
            emitDifferences(running, running.state(), decisions, List.of(), changes);
        }
        return now;
    }

    /**
     * Evaluates a rule again over counts of which some were corrected, up to its current end.
     *
     * @param from the earliest end that was corrected
     */
    RuleState repeat(RunningRule running, long from, CountsAfter counts, Consumer<AlertChange> changes) {
        RuleState base = snapshots.before(running.rule(), from);
        snapshots.removeSnapshotsAfter(running.rule(), base.end());
        List<FinalCount> corrected = counts.after(base.end());
        List<Decision> decisions = new ArrayList<>();
        BiConsumer<RuleState, Decision> collector = collector(running.rule(), decisions);
        RuleState now = base;
        for (FinalCount count : corrected) {
            now = running.fold().count(now, count.end(), running.observed(count), collector);
        }
        now = running.fold().advance(now, running.state().end(), collector);
        emitDifferences(running, base, decisions, corrected, changes);
        return now;
    }

    /** Collects the decisions that change an alert, and takes a snapshot once per interval. */
    private BiConsumer<RuleState, Decision> collector(WatchedRule rule, List<Decision> decisions) {
        return (before, decision) -> {
            if (Math.floorDiv(before.end(), snapshotInterval)
                    != Math.floorDiv(decision.state().end(), snapshotInterval)) {
                snapshots.add(rule, before);
            }
            if (decision.change() != Change.NONE) {
                decisions.add(decision);
            }
        };
    }

    private void emitDifferences(
            RunningRule running,
            RuleState base,
            List<Decision> decisions,
            List<FinalCount> counts,
            Consumer<AlertChange> changes) {
        WatchedRule rule = running.rule();
        NavigableMap<Long, PublishedAlert> published = snapshots.publishedSince(rule, base);
        NavigableMap<Long, PublishedAlert> alerts = alerts(base, decisions, published);
        Map<Long, PublishedAlert> pairs =
                AlertPairing.pair(published, alerts, AlertPairing.distance(rule), running.silentUntil());
        alerts.headMap(running.silentUntil(), true).keySet().removeIf(raisedAt -> !pairs.containsKey(raisedAt));
        Set<Long> ids = pairs.size() < alerts.size() ? snapshots.ids(rule) : Set.of();
        published.forEach((raisedAt, alert) -> {
            if (!pairs.containsValue(alert)) {
                snapshots.removePublished(rule, alert);
                changes.accept(AlertChange.undone(rule, alert, observedAt(raisedAt, running, base, counts)));
            } else if (!alerts.containsKey(raisedAt)) {
                snapshots.removePublished(rule, alert);
            }
        });
        alerts.forEach((raisedAt, alert) -> {
            PublishedAlert before = pairs.get(raisedAt);
            PublishedAlert now = alert.withIdAt(before == null ? newId(rule, alert, ids) : before.idAt());
            if (!now.equals(before)) {
                snapshots.putPublished(rule, now);
            }
            emit(rule, before, now, changes);
        });
    }

    /**
     * The time in the id of an alert that was not published. If readers have one near it that the counts do not raise, which a
     * provisional count raised or a correction is about to undo, the new one is that one.
     */
    private long newId(WatchedRule rule, PublishedAlert alert, Set<Long> taken) {
        OptionalLong unfounded = alert.isResolved()
                ? OptionalLong.empty()
                : emitted.nearest(rule.id(), alert.raisedAt(), AlertPairing.distance(rule), EmittedAlert::isUnfounded);
        return unfounded.isPresent() && taken.add(unfounded.getAsLong())
                ? unfounded.getAsLong()
                : free(alert.raisedAt(), taken);
    }

    /** A time for the id of a new alert: its own, or one after it if an alert that was moved has that in its id. */
    private static long free(long raisedAt, Set<Long> taken) {
        long time = raisedAt;
        while (!taken.add(time)) {
            time++;
        }
        return time;
    }

    /** The alerts since a state: the one that was raised in it, and those that were raised later. */
    private static NavigableMap<Long, PublishedAlert> alerts(
            RuleState base, List<Decision> decisions, NavigableMap<Long, PublishedAlert> published) {
        NavigableMap<Long, PublishedAlert> alerts = new TreeMap<>();
        if (base.raised() && published.containsKey(base.raisedAt())) {
            alerts.put(base.raisedAt(), published.get(base.raisedAt()).unresolved());
        }
        for (Decision decision : decisions) {
            if (decision.change() == Change.RAISED) {
                alerts.put(decision.state().raisedAt(), PublishedAlert.raised(decision));
            } else if (!alerts.isEmpty()) {
                alerts.computeIfPresent(alerts.lastKey(), (raisedAt, alert) -> alert.resolved(decision));
            }
        }
        return alerts;
    }

    /** Emits what is new of an alert. If it was published before and is resolved, only its resolution can be new. */
    private static void emit(
            WatchedRule rule, @Nullable PublishedAlert before, PublishedAlert now, Consumer<AlertChange> changes) {
        if (before == null || !now.isResolved() && (before.isResolved() || !now.isRaisedLike(before))) {
            changes.accept(AlertChange.raised(rule, now));
        }
        if (now.isResolved() && (before == null || !now.isResolvedLike(before))) {
            changes.accept(AlertChange.resolved(rule, now));
        }
    }

    private static long observedAt(long end, RunningRule running, RuleState base, List<FinalCount> counts) {
        long observed = base.observed();
        for (FinalCount count : counts) {
            if (count.end() <= end) {
                observed = running.observed(count);
            }
        }
        return observed;
    }
}
