package org.lodewire.analysis.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.AlertEmission.Cause;
import org.lodewire.analysis.alerts.rule.RuleStateCodec;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.counting.StepClock;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * The alerts of topics: each rule is folded over the final counts of its window. Where counts are corrected, the rule is
 * evaluated again from a snapshot before the correction, and the differences are emitted; an alert that should not have
 * been raised is undone.
 *
 * <p>The counts of a topic and window must arrive as the counts stage emits them: in order of their ends, except that
 * corrections of earlier ends arrive in order too, followed by the newest end, corrected or repeated. Except for
 * corrections, the work per count does not depend on how much was counted before. Not thread-safe.
 */
public final class TopicAlerts {

    private final RuleDefinitions definitions;
    private final RuleStates states;
    private final FinalCounts counts;
    private final StepClock clock;
    private final RuleRunner runner;
    private final ProvisionalAlerts provisional;
    private final AlertEmission emission;
    /** The rules of each topic of which those that were removed have left no state. */
    private final Map<String, List<AlertRule>> cleaned = new HashMap<>();

    /** The stores of the state. Nothing else may use them. */
    public record Stores(
            OrderedStore rules,
            OrderedStore raised,
            OrderedStore timers,
            OrderedStore snapshots,
            OrderedStore counts,
            OrderedStore progress,
            OrderedStore clock,
            OrderedStore emitted,
            OrderedStore settling) {

        /** The codec of each store, in the order of the components. */
        public static List<Codec<?>> codecs() {
            return List.of(
                    new StoredRuleCodec(),
                    RuleStates.RAISED_CODEC,
                    RuleStates.TIMER_CODEC,
                    new RuleStateCodec(),
                    new TallyCodec(),
                    new CountProgressCodec(),
                    StepClock.codec(),
                    new EmittedAlertCodec(),
                    SettlingTimers.CODEC);
        }
    }

    /** Knows for a rule that begins whether its topic was mentioned before. */
    public interface EarlierMentions {

        /** Whether a topic is known to have been mentioned after a time and until another, in milliseconds since the epoch. */
        boolean between(String topic, long after, long until);
    }

    /**
     * Continues from the state in the stores.
     *
     * @param grace       how far back counts may still be corrected
     * @param definitions the definition of a topic, or null if there is none
     * @param mentions    what else is known of a topic when a rule begins
     * @param listener    receives the changes of alerts: those that one count or watermark causes in the order of time and
     *                    then of the rules in their definition, and those that have settled
     */
    public TopicAlerts(
            Stores stores,
            Duration grace,
            Function<String, @Nullable TopicDefinition> definitions,
            EarlierMentions mentions,
            Consumer<AlertChange> listener) {
        this.definitions = new RuleDefinitions(definitions);
        this.states = new RuleStates(stores.rules(), stores.raised(), stores.timers());
        this.counts = new FinalCounts(stores.counts(), stores.progress());
        this.clock = new StepClock(stores.clock());
        EmittedAlerts emitted = new EmittedAlerts(stores.emitted());
        SettlingTimers timers = new SettlingTimers(stores.settling());
        RuleSnapshots snapshots = new RuleSnapshots(stores.snapshots());
        this.runner = new RuleRunner(states, snapshots, counts, clock, mentions, emitted, grace.toMillis());
        this.provisional = new ProvisionalAlerts(runner, emitted, timers, clock, counts::observed, listener);
        this.emission = new AlertEmission(emitted, timers, provisional, this.definitions::find, listener);
    }

    /** Whether a count is that of a step after the last watermark, and not a correction or a repeat. */
    public boolean isNew(CountWindow window, FinalCount count) {
        return count.end() > clock.ended(window);
    }

    /**
     * Evaluates the rules of a topic with a final count.
     *
     * @param withdrawal whether it is corrected because the source of an article withdrew it
     */
    public void count(String topic, CountWindow window, FinalCount count, boolean withdrawal) {
        Optional<TopicDefinition> definition = definitions.topic(topic);
        definition.ifPresent(this::removeUndefined);
        List<WatchedRule> rules =
                definition.map(known -> definitions.watching(known, window)).orElse(List.of());
        CountProgress progress = counts.progress(topic, window);
        if (rules.isEmpty()) {
            if (!progress.isNone()) {
                removeUnwatched(topic, window, definition.isPresent());
            }
            return;
        }
        counts.put(topic, window, count);
        if (count.end() < progress.newest()) {
            // The newest end follows, so it suffices to evaluate the rules then.
            counts.put(topic, window, progress.correctedAt(count.end()));
            return;
        }
        List<AlertChange> changes = new ArrayList<>();
        for (WatchedRule rule : rules) {
            runner.count(rule, count, progress, changes::add);
        }
        counts.put(topic, window, progress.evaluatedTo(count.end()));
        runner.trim(topic, window, rules, progress, count.end());
        boolean corrected = count.end() <= progress.newest() || progress.correctedFrom() != CountProgress.NOT_CORRECTED;
        emit(changes, !corrected ? Cause.TIME : withdrawal ? Cause.WITHDRAWAL : Cause.CORRECTION);
    }

    /**
     * Evaluates the rules of a topic with a final count that a backfill corrected. What they would have raised up to now counts
     * as raised, but is not emitted.
     */
    public void backfilled(String topic, CountWindow window, FinalCount count) {
        counts.silence(topic, window, Math.max(count.end(), clock.ended(window)));
        count(topic, window, count, false);
        CountProgress progress = counts.progress(topic, window);
        watching(topic, window).forEach(rule -> provisional.review(rule, progress));
    }

    /**
     * Takes a mention that a backfill found.
     *
     * @param at its event time, in milliseconds since the epoch
     */
    public void backfilledMention(String topic, long at) {
        List<AlertChange> changes = new ArrayList<>();
        for (CountWindow window : CountWindow.values()) {
            List<WatchedRule> rules = watching(topic, window);
            if (!rules.isEmpty()) {
                counts.silence(topic, window, clock.ended(window));
                rules.forEach(rule -> runner.mentionedBefore(rule, at, changes::add));
                CountProgress progress = counts.progress(topic, window);
                rules.forEach(rule -> provisional.review(rule, progress));
            }
        }
        emit(changes, Cause.CORRECTION);
    }

    private List<WatchedRule> watching(String topic, CountWindow window) {
        return definitions
                .topic(topic)
                .map(known -> definitions.watching(known, window))
                .orElse(List.of());
    }

    /**
     * Raises alerts from a provisional count. Within a step a count only grows, so that a threshold that is reached, and a
     * first mention, will be in the final count too. If a retraction or a backfill prevents that, the alert is undone.
     */
    public void provisional(String topic, CountWindow window, FinalCount count) {
        CountProgress progress = counts.progress(topic, window);
        watching(topic, window).forEach(rule -> provisional.count(rule, count, progress));
    }

    /** Removes what no rule watches any more. Raised alerts end when time advances. */
    private void removeUnwatched(String topic, CountWindow window, boolean defined) {
        counts.remove(topic, window);
        if (!defined) {
            cleaned.remove(topic);
            runner.removeOthers(topic, Set.of());
        }
    }

    /** Removes what rules have left that are no longer among those of their topic, once for each definition. */
    private void removeUndefined(TopicDefinition definition) {
        List<AlertRule> now = definition.getRules();
        List<AlertRule> before = cleaned.put(definition.getId(), now);
        if (now != before && !now.equals(before)) {
            runner.removeOthers(
                    definition.getId(), now.stream().map(AlertRule::getId).collect(Collectors.toSet()));
        }
    }

    /** Advances event time: evaluates the rules that are due, and ends the alerts of rules that were removed. */
    public void advance(long time) {
        clock.advance(time);
        evaluateDue();
        emission.advance(clock.time());
    }

    /** Ends the input at a time: evaluates rules up to the end of the step of their window that contains the time. */
    public void endInput(long time) {
        clock.endSteps(time);
        evaluateDue();
        emission.endInput();
    }

    private void evaluateDue() {
        List<AlertChange> changes = new ArrayList<>();
        for (StoredRule stored : states.raised()) {
            if (!definitions.continues(stored)) {
                runner.remove(stored, clock.time(), changes::add);
            }
        }
        states.pollDue(clock).forEach((topic, ruleIds) -> advance(topic, ruleIds, changes::add));
        emit(changes, Cause.TIME);
    }

    private void advance(String topic, Set<String> ruleIds, Consumer<AlertChange> changes) {
        definitions.topic(topic).ifPresent(definition -> {
            for (AlertRule rule : definition.getRules()) {
                if (ruleIds.contains(rule.getId())) {
                    runner.advance(WatchedRule.of(definition, rule), changes);
                }
            }
        });
    }

    private void emit(List<AlertChange> changes, Cause cause) {
        changes.sort(Comparator.comparingLong(AlertChange::at));
        changes.forEach(change -> emission.accept(change, cause, clock.time()));
    }
}
