package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lodewire.analysis.alerts.rule.Decision;
import org.lodewire.analysis.alerts.rule.Decision.Change;
import org.lodewire.analysis.alerts.rule.Rule;
import org.lodewire.analysis.alerts.rule.RuleFold;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.counting.StepClock;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.time.CountWindow;

/** Loads the state of rules, evaluates them, and stores their new state. Not thread-safe. */
final class RuleRunner {

    private static final int SNAPSHOTS_PER_GRACE = 8;

    private final RuleStates states;
    private final RuleSnapshots snapshots;
    private final FinalCounts counts;
    private final RuleEvaluation evaluation;
    private final StepClock clock;
    private final TopicAlerts.EarlierMentions mentions;
    private final EmittedAlerts emitted;
    private final long grace;
    private final long snapshotInterval;

    RuleRunner(
            RuleStates states,
            RuleSnapshots snapshots,
            FinalCounts counts,
            StepClock clock,
            TopicAlerts.EarlierMentions mentions,
            EmittedAlerts emitted,
            long grace) {
        this.states = states;
        this.snapshots = snapshots;
        this.counts = counts;
        this.clock = clock;
        this.mentions = mentions;
        this.emitted = emitted;
        this.grace = grace;
        this.snapshotInterval = Math.max(1, grace / SNAPSHOTS_PER_GRACE);
        this.evaluation = new RuleEvaluation(snapshots, emitted, snapshotInterval);
    }

    /**
     * Evaluates a rule with a stored count.
     *
     * @param progress how far the counts were evaluated before
     */
    void count(WatchedRule rule, FinalCount count, CountProgress progress, Consumer<AlertChange> changes) {
        RunningRule running = load(rule, count, progress, changes);
        long from = Math.min(count.end(), progress.correctedFrom());
        // A watermark may have arrived before the count of its end, so the rule may have evaluated this end already.
        RuleState now = from == count.end() && running.state().end() < from
                ? evaluation.count(running, count, changes)
                : evaluation.repeat(running, from, time -> counts.after(rule.topic(), rule.window(), time), changes);
        // The count of a late article precedes the current time.
        now = evaluation.advance(running.with(now), clock.ended(rule.window()), changes);
        states.put(rule, running.fold(), running.state(), now);
    }

    /** The alert that a provisional count raises at the end of the current step; empty if it raises none. */
    Optional<AlertChange> provisional(WatchedRule rule, FinalCount count, CountProgress progress) {
        RuleKind kind = rule.definition().getKind();
        StoredRule stored = states.find(rule.topic(), rule.ruleId()).orElse(null);
        boolean grows = kind == RuleKind.THRESHOLD || kind == RuleKind.FIRST_MENTION;
        if (!grows || stored != null && !rule.continues(stored.rule())) {
            return Optional.empty();
        }
        RuleState state = stored == null ? firstState(rule, count, progress) : stored.state();
        if (count.end() <= state.end()) {
            return Optional.empty();
        }
        RunningRule running = new RunningRule(rule, fold(rule), state, progress.silentUntil());
        List<Decision> raised = new ArrayList<>();
        running.fold().count(state, count.end(), running.observed(count), (before, decision) -> {
            if (decision.change() == Change.RAISED && decision.state().raisedAt() == count.end()) {
                raised.add(decision);
            }
        });
        return raised.stream().findFirst().map(decision -> AlertChange.raised(rule, PublishedAlert.raised(decision)));
    }

    /** A rule with its stored state, or with that of a new rule if it is new or has another condition now. */
    private RunningRule load(
            WatchedRule rule, FinalCount count, CountProgress progress, Consumer<AlertChange> changes) {
        RuleFold fold = fold(rule);
        StoredRule stored = states.find(rule.topic(), rule.ruleId()).orElse(null);
        if (stored != null && !rule.continues(stored.rule())) {
            remove(stored, count.end(), changes);
            stored = null;
        }
        if (stored == null) {
            RuleState first = firstState(rule, count, progress);
            snapshots.add(rule, first);
            return new RunningRule(rule, fold, first, progress.silentUntil());
        }
        RuleState state = stored.state();
        if (!rule.settings().equals(stored.rule().settings())) {
            // Alerts raised with the earlier settings were correct then, so no correction may undo them.
            snapshots.restartAt(rule, state.asOf(Math.min(state.end(), count.end() - 1)));
        }
        return new RunningRule(rule, fold, state, progress.silentUntil());
    }

    /**
     * The state of a rule that begins. Corrections reach back before the first count, but not before a rule that was added
     * later: to a topic that was counted before, or with one that was removed and is added again. What was counted then must
     * not be a first mention now.
     */
    private RuleState firstState(WatchedRule rule, FinalCount count, CountProgress progress) {
        CountWindow window = rule.window();
        long stepBefore = count.end() - window.stepMillis();
        boolean counted = mentions.between(rule.topic(), stepBefore - window.lengthMillis(), stepBefore);
        if (counted) {
            return RuleState.newSince(count.end() - 1, 1);
        }
        return progress.hasCounts() ? RuleState.newSince(count.end() - 1, 0) : RuleState.NEW;
    }

    /**
     * Notes a mention that a backfill found, if the rule evaluates when the last one was. Counts show only those of the grace.
     *
     * @param at the event time of the mention, in milliseconds since the epoch
     */
    void mentionedBefore(WatchedRule rule, long at, Consumer<AlertChange> changes) {
        RuleKind kind = rule.definition().getKind();
        StoredRule stored = states.find(rule.topic(), rule.ruleId()).orElse(null);
        if (kind != RuleKind.FIRST_MENTION && kind != RuleKind.SILENCE
                || clock.time() == StepClock.UNSET
                || stored != null && !rule.continues(stored.rule())) {
            return;
        }
        CountWindow window = rule.window();
        long first = window.firstEnd(at);
        long correctable = window.firstEnd(clock.time() - grace);
        RuleState oldest = snapshots.oldest(rule);
        if (oldest.end() == RuleState.NEVER && counts.hasBefore(rule.topic(), window, correctable)) {
            // The rule has seen what came before the counts that can be corrected, and may have raised an alert.
            return;
        }
        RuleState base = oldest.end() == RuleState.NEVER ? RuleState.newSince(correctable - 1, 0) : oldest;
        RuleState noted = base.mentionedAt(first, first + window.lengthMillis(), correctable);
        if (noted.equals(base)) {
            return;
        }
        long silentUntil = counts.progress(rule.topic(), window).silentUntil();
        snapshots.replace(rule, noted);
        RuleState known = stored == null ? noted : stored.state();
        RunningRule running = new RunningRule(rule, fold(rule), known, silentUntil);
        RuleState now =
                evaluation.repeat(running, noted.end() + 1, time -> counts.after(rule.topic(), window, time), changes);
        now = evaluation.advance(running.with(now), clock.ended(window), changes);
        states.put(rule, running.fold(), stored == null ? RuleState.NEW : known, now);
    }

    private static RuleFold fold(WatchedRule rule) {
        return new RuleFold(Rule.of(rule.definition(), rule.zone()).orElseThrow(), rule.window());
    }

    /** Evaluates a rule up to the current time, if its stored state is of the same condition. */
    void advance(WatchedRule rule, Consumer<AlertChange> changes) {
        StoredRule stored = states.find(rule.topic(), rule.ruleId()).orElse(null);
        if (stored != null && rule.continues(stored.rule())) {
            long silentUntil = counts.progress(rule.topic(), rule.window()).silentUntil();
            RunningRule running = new RunningRule(rule, fold(rule), stored.state(), silentUntil);
            RuleState now = evaluation.advance(running, clock.ended(rule.window()), changes);
            // Stored with its earlier settings, so that the next count still detects a change of them.
            states.put(stored.rule(), running.fold(), stored.state(), now);
        }
    }

    /** Removes counts and snapshots that no correction can require any more, once per snapshot interval. */
    void trim(String topic, CountWindow window, List<WatchedRule> rules, CountProgress progress, long end) {
        if (Math.floorDiv(progress.newest(), snapshotInterval) == Math.floorDiv(end, snapshotInterval)) {
            return;
        }
        long oldest = Long.MAX_VALUE;
        for (WatchedRule rule : rules) {
            snapshots.trim(rule, end - grace - window.stepMillis());
            RuleState base = snapshots.oldest(rule);
            emitted.trim(rule.id(), RuleSnapshots.oldestReachable(base) - 1);
            oldest = Math.min(oldest, base.end());
        }
        counts.removeUntil(topic, window, oldest);
    }

    /** Removes all that the rules of a topic have left that are not defined any more, unless an alert of theirs is raised. */
    void removeOthers(String topic, Set<String> defined) {
        for (StoredRule stored : states.of(topic)) {
            if (!defined.contains(stored.rule().ruleId()) && !stored.state().raised()) {
                snapshots.remove(stored.rule());
                states.remove(stored.rule());
                emitted.forget(stored.rule().id());
            }
        }
    }

    /** Removes a rule and ends its alert if one is raised. */
    void remove(StoredRule stored, long time, Consumer<AlertChange> changes) {
        if (stored.state().raised()) {
            CountWindow window = stored.rule().window();
            long ended = window.firstEnd(time - window.stepMillis() + 1);
            long raisedAt = stored.state().raisedAt();
            // One that a backfill found was never published.
            snapshots
                    .published(stored.rule(), raisedAt)
                    .ifPresent(alert -> changes.accept(
                            AlertChange.removed(stored, Math.max(stored.state().end(), ended), alert.idAt())));
        }
        snapshots.remove(stored.rule());
        states.remove(stored.rule());
    }
}
