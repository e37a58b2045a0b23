package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lodewire.analysis.alerts.rule.Decision;
import org.lodewire.analysis.alerts.rule.Decision.Change;
import org.lodewire.analysis.alerts.rule.RuleFold;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * Evaluates rules as counts come and time passes, and again where counts were corrected. Tells how the alerts that it finds
 * differ from those that were told, which is all that happens to them. For one thread.
 */
final class RuleEvaluation {

    private final RuleSnapshots past;
    private final long snapshotEvery;

    /** @param snapshotEvery after how much time a rule's state is kept, to begin there when it is folded again */
    RuleEvaluation(RuleSnapshots past, long snapshotEvery) {
        this.past = past;
        this.snapshotEvery = snapshotEvery;
    }

    /** A rule, how it is folded, and what it remembers. */
    record Begun(WatchedRule of, RuleFold fold, RuleState state) {

        long observed(FinalCount count) {
            return count.of(of.rule().getMeasure());
        }
    }

    /** A fold from some state on, given who is told of each look. */
    private interface Fold {
        RuleState run(BiConsumer<RuleState, Decision> looked);
    }

    /** Goes on to a count at an end that the rule has not looked at. */
    RuleState count(Begun rule, FinalCount count, Consumer<AlertChange> events) {
        return goOn(rule, looked -> rule.fold().count(rule.state(), count.end(), rule.observed(count), looked), events);
    }

    /** Lets time pass while the count stays as it is. */
    RuleState pass(Begun rule, long time, Consumer<AlertChange> events) {
        return goOn(rule, looked -> rule.fold().until(rule.state(), time, looked), events);
    }

    private RuleState goOn(Begun rule, Fold fold, Consumer<AlertChange> events) {
        List<Decision> changes = new ArrayList<>();
        RuleState now = fold.run(collecting(rule.of(), changes));
        if (!changes.isEmpty()) {
            compare(rule, rule.state(), changes, List.of(), events);
        }
        return now;
    }

    /**
     * Folds a rule again over counts of which some were corrected, up to where it had got.
     *
     * @param from   the earliest end that was corrected
     * @param counts gives the counts after a time, in order
     */
    RuleState again(Begun rule, long from, CountsAfter counts, Consumer<AlertChange> events) {
        RuleState base = past.before(rule.of(), from);
        past.forgetSnapshotsAfter(rule.of(), base.end());
        List<FinalCount> corrected = counts.after(base.end());
        List<Decision> changes = new ArrayList<>();
        BiConsumer<RuleState, Decision> looked = collecting(rule.of(), changes);
        RuleState now = base;
        for (FinalCount count : corrected) {
            now = rule.fold().count(now, count.end(), rule.observed(count), looked);
        }
        now = rule.fold().until(now, rule.state().end(), looked);
        compare(rule, base, changes, corrected, events);
        return now;
    }

    /** Counts after a time, in order. */
    interface CountsAfter {
        List<FinalCount> after(long time);
    }

    private BiConsumer<RuleState, Decision> collecting(WatchedRule of, List<Decision> changes) {
        return (before, decision) -> {
            if (Math.floorDiv(before.end(), snapshotEvery)
                    != Math.floorDiv(decision.state().end(), snapshotEvery)) {
                past.keep(of, before);
            }
            if (decision.change() != Change.NONE) {
                changes.add(decision);
            }
        };
    }

    private void compare(
            Begun rule, RuleState base, List<Decision> changes, List<FinalCount> counts, Consumer<AlertChange> events) {
        NavigableMap<Long, PublishedAlert> told = past.toldSince(rule.of(), base);
        NavigableMap<Long, PublishedAlert> found = found(base, changes, told);
        told.forEach((raisedAt, alert) -> {
            if (!found.containsKey(raisedAt)) {
                past.untell(rule.of(), alert);
                events.accept(AlertChange.undone(rule.of(), alert, observedAt(raisedAt, rule, base, counts)));
            }
        });
        found.forEach((raisedAt, alert) -> {
            PublishedAlert before = told.get(raisedAt);
            if (!alert.equals(before)) {
                past.tell(rule.of(), alert);
            }
            tell(rule.of(), before, alert, events);
        });
    }

    /** The alerts that there are from a state on: the one that stands there, and those that were raised since. */
    private static NavigableMap<Long, PublishedAlert> found(
            RuleState base, List<Decision> changes, NavigableMap<Long, PublishedAlert> told) {
        NavigableMap<Long, PublishedAlert> found = new TreeMap<>();
        if (base.raised() && told.containsKey(base.raisedAt())) {
            found.put(base.raisedAt(), told.get(base.raisedAt()).standing());
        }
        for (Decision decision : changes) {
            if (decision.change() == Change.RAISED) {
                found.put(decision.state().raisedAt(), PublishedAlert.raised(decision));
            } else if (!found.isEmpty()) {
                found.computeIfPresent(found.lastKey(), (raisedAt, alert) -> alert.resolved(decision));
            }
        }
        return found;
    }

    /** Tells what is new of an alert; of one that is over, only that, unless nobody heard of it before. */
    private static void tell(WatchedRule of, PublishedAlert before, PublishedAlert now, Consumer<AlertChange> events) {
        if (before == null || now.stands() && !(before.stands() && now.isRaisedAs(before))) {
            events.accept(AlertChange.raised(of, now));
        }
        if (!now.stands() && (before == null || !now.isResolvedAs(before))) {
            events.accept(AlertChange.resolved(of, now));
        }
    }

    private static long observedAt(long end, Begun rule, RuleState base, List<FinalCount> counts) {
        long observed = base.observed();
        for (FinalCount count : counts) {
            if (count.end() <= end) {
                observed = rule.observed(count);
            }
        }
        return observed;
    }
}
