package org.lodewire.analysis.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lodewire.analysis.alerts.FinalCounts.Front;
import org.lodewire.analysis.alerts.RuleEvaluation.Begun;
import org.lodewire.analysis.alerts.rule.Rule;
import org.lodewire.analysis.alerts.rule.RuleFold;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.counting.StepClock;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alerts of topics: each rule folded over the final counts of its window. Where counts are corrected, the rule is
 * folded again from before the correction, and what that changes is told: an alert that never was is undone. Counts of a
 * topic and window come as the counts stage tells them: ends in order, but for corrections of ends that are over, which
 * come in order too and with the newest end again, or corrected itself, as the last of them. Work per count does not
 * depend on how much was counted before, but for corrections. For one thread.
 */
public final class TopicAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(TopicAlerts.class);
    private static final int SNAPSHOTS = 8;

    private final Function<String, TopicDefinition> definitions;
    private final RuleStates rules;
    private final RuleSnapshots past;
    private final FinalCounts seen;
    private final RuleEvaluation evaluation;
    private final StepClock clock;
    private final long grace;
    private final long snapshotEvery;
    private final Consumer<AlertChange> listener;
    private final Set<String> unknown = new HashSet<>();

    /** The stores that all is kept in. */
    public record Stores(
            OrderedStore rules,
            OrderedStore raised,
            OrderedStore wakes,
            OrderedStore past,
            OrderedStore counts,
            OrderedStore fronts,
            OrderedStore clock) {}

    /**
     * @param stores      used by nobody else
     * @param grace       how far back counts may still be corrected
     * @param definitions the definition of a topic; null if there is none
     * @param listener    is told what happens to alerts: what one count or mark of the clock brings, by when it happened,
     *                    then in the order of the rules in their definition
     */
    public TopicAlerts(
            Stores stores,
            Duration grace,
            Function<String, TopicDefinition> definitions,
            Consumer<AlertChange> listener) {
        this.definitions = definitions;
        this.rules = new RuleStates(stores.rules(), stores.raised(), stores.wakes());
        this.past = new RuleSnapshots(stores.past());
        this.seen = new FinalCounts(stores.counts(), stores.fronts());
        this.clock = new StepClock(stores.clock());
        this.grace = grace.toMillis();
        this.snapshotEvery = Math.max(1, this.grace / SNAPSHOTS);
        this.evaluation = new RuleEvaluation(past, snapshotEvery);
        this.listener = listener;
    }

    /** Takes a final count. */
    public void count(String topic, CountWindow window, FinalCount count) {
        TopicDefinition definition = definitions.apply(topic);
        List<WatchedRule> watching = definition == null ? List.of() : watching(definition, window);
        Front front = seen.front(topic, window);
        if (watching.isEmpty()) {
            if (!front.equals(Front.NONE)) {
                forget(topic, window, definition);
            }
            return;
        }
        seen.put(topic, window, count);
        if (count.end() < front.newest()) {
            // The newest end comes last: folding once then is enough.
            seen.put(topic, window, front.correctedAt(count.end()));
            return;
        }
        List<AlertChange> events = new ArrayList<>();
        for (WatchedRule rule : watching) {
            look(rule, count, front, events::add);
        }
        seen.put(topic, window, new Front(count.end(), Front.NONE.correctedFrom()));
        if (Math.floorDiv(front.newest(), snapshotEvery) != Math.floorDiv(count.end(), snapshotEvery)) {
            trim(topic, window, watching, count.end() - grace - window.step().toMillis());
        }
        tell(events);
    }

    private List<WatchedRule> watching(TopicDefinition topic, CountWindow window) {
        return topic.getRules().stream()
                .filter(rule -> rule.getWindow().equals(window.label()) && isKnown(topic, rule))
                .map(rule -> WatchedRule.of(topic, rule))
                .toList();
    }

    private boolean isKnown(TopicDefinition topic, AlertRule rule) {
        boolean known = Rule.of(rule).isPresent();
        if (!known && unknown.add(topic.getId() + "/" + rule.getId())) {
            LOG.warn(
                    "Rule {} of topic {} is of a kind that this version does not know, or lacks what it needs: it"
                            + " raises nothing",
                    rule.getId(),
                    topic.getId());
        }
        return known;
    }

    /** Forgets what no rule watches any more. An alert that is raised is ended when time passes. */
    private void forget(String topic, CountWindow window, TopicDefinition definition) {
        seen.forget(topic, window);
        if (definition == null) {
            for (StoredRule memory : rules.of(topic)) {
                if (!memory.state().raised()) {
                    past.forget(memory.of());
                    rules.forget(memory.of());
                }
            }
        }
    }

    private void look(WatchedRule rule, FinalCount count, Front front, Consumer<AlertChange> events) {
        Begun begun = begin(rule, count, front, events);
        long from = Math.min(count.end(), front.correctedFrom());
        // A rule may also have looked at this end when a mark of the clock came before the count did.
        RuleState now = from == count.end() && begun.state().end() < from
                ? evaluation.count(begun, count, events)
                : evaluation.again(begun, from, time -> seen.after(rule.topic(), rule.window(), time), events);
        // A late article's count lies behind the time that has passed already.
        now = evaluation.pass(new Begun(rule, begun.fold(), now), clock.ended(rule.window()), events);
        rules.put(rule, begun.fold(), begun.state(), now);
    }

    /** A rule with what it remembers, which is nothing if it is new or now asks something else. */
    private Begun begin(WatchedRule rule, FinalCount count, Front front, Consumer<AlertChange> events) {
        RuleFold fold = new RuleFold(Rule.of(rule.rule()).orElseThrow(), rule.window());
        StoredRule memory = rules.find(rule.topic(), rule.rule().getId()).orElse(null);
        if (memory != null && !rule.goesOnFrom(memory.of())) {
            remove(memory, count.end(), events);
            memory = null;
        }
        if (memory == null) {
            // Corrections reach back to before the first count, but not to before a rule that came later.
            RuleState first = front.equals(Front.NONE) ? RuleState.NEW : RuleState.newSince(count.end() - 1);
            past.keep(rule, first);
            return new Begun(rule, fold, first);
        }
        if (!rule.settings().equals(memory.of().settings())) {
            // What was raised by other settings was right then, and no correction shall undo it.
            past.beginAt(rule, memory.state().asOf(Math.min(memory.state().end(), count.end() - 1)));
        }
        return new Begun(rule, fold, memory.state());
    }

    private void trim(String topic, CountWindow window, List<WatchedRule> watching, long correctable) {
        long oldest = Long.MAX_VALUE;
        for (WatchedRule rule : watching) {
            past.trim(rule, correctable);
            oldest = Math.min(oldest, past.oldest(rule).end());
        }
        seen.forgetUntil(topic, window, oldest);
    }

    /** Lets time pass: rules look again where they asked to, and alerts of rules that are gone are ended. */
    public void pass(long time) {
        clock.advance(time);
        goOn();
    }

    /** Ends a corpus at a time: rules look up to the end of the step that the time is in, of their window. */
    public void close(long time) {
        clock.endSteps(time);
        goOn();
    }

    private void goOn() {
        List<AlertChange> events = new ArrayList<>();
        for (StoredRule memory : rules.raised()) {
            if (defined(memory) == null) {
                remove(memory, clock.time(), events::add);
            }
        }
        rules.takeDue(clock).forEach((topic, ids) -> wake(topic, ids, events::add));
        tell(events);
    }

    private void wake(String topic, Set<String> ids, Consumer<AlertChange> events) {
        TopicDefinition definition = definitions.apply(topic);
        if (definition == null) {
            return;
        }
        for (AlertRule rule : definition.getRules()) {
            StoredRule memory =
                    ids.contains(rule.getId()) ? rules.find(topic, rule.getId()).orElse(null) : null;
            WatchedRule watched = WatchedRule.of(definition, rule);
            if (memory != null && watched.goesOnFrom(memory.of())) {
                RuleFold fold = new RuleFold(Rule.of(rule).orElseThrow(), watched.window());
                RuleState now = evaluation.pass(
                        new Begun(watched, fold, memory.state()), clock.ended(watched.window()), events);
                // As it was, so that a change of its settings is still seen when the next count comes.
                rules.put(memory.of(), fold, memory.state(), now);
            }
        }
    }

    /** The rule as its topic defines it now; null if it is gone or asks something else. */
    private WatchedRule defined(StoredRule memory) {
        TopicDefinition definition = definitions.apply(memory.of().topic());
        return definition == null
                ? null
                : definition.getRules().stream()
                        .map(rule -> WatchedRule.of(definition, rule))
                        .filter(rule ->
                                rule.rule().getId().equals(memory.of().rule().getId()))
                        .filter(rule -> rule.goesOnFrom(memory.of()))
                        .findFirst()
                        .orElse(null);
    }

    private void remove(StoredRule memory, long time, Consumer<AlertChange> events) {
        if (memory.state().raised()) {
            CountWindow window = memory.of().window();
            long ended = window.firstEnd(time - window.step().toMillis() + 1);
            events.accept(AlertChange.removed(memory, Math.max(memory.state().end(), ended)));
        }
        past.forget(memory.of());
        rules.forget(memory.of());
    }

    private void tell(List<AlertChange> events) {
        events.sort(Comparator.comparingLong(AlertChange::at));
        events.forEach(listener);
    }
}
