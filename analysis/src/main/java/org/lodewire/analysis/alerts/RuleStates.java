package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lodewire.analysis.alerts.rule.RuleFold;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.counting.StepClock;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;
import org.lodewire.schemas.time.CountWindow;

/** The state of every rule, an index of those with a raised alert, and the timers of due evaluations. Not thread-safe. */
final class RuleStates {

    static final MarkerCodec RAISED_CODEC = new MarkerCodec(1);
    static final MarkerCodec TIMER_CODEC = new MarkerCodec(1);

    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore rules;
    private final OrderedStore raised;
    private final TimerQueue timers;
    private final Codec<StoredRule> codec = new StoredRuleCodec();

    RuleStates(OrderedStore rules, OrderedStore raised, OrderedStore timers) {
        this.rules = rules;
        this.raised = raised;
        this.timers = new TimerQueue(timers);
    }

    Optional<StoredRule> find(String topic, String ruleId) {
        byte[] value = rules.get(StoreKey.ofNames(topic, ruleId));
        return value == null ? Optional.empty() : Optional.of(codec.decode(value));
    }

    /** Stores the new state of a rule and sets a timer if an evaluation is due. */
    void put(WatchedRule rule, RuleFold fold, RuleState before, RuleState now) {
        byte[] key = key(rule);
        rules.put(key, codec.encode(new StoredRule(rule, now)));
        if (now.raised() != before.raised()) {
            raised.put(key, now.raised() ? RAISED_CODEC.encode() : null);
        }
        if (needsTimer(fold, now)
                && !(needsTimer(fold, before) && fold.nextEvaluation(before) == fold.nextEvaluation(now))) {
            byte[] timer = StoreKey.ofTimeKindNames(
                    fold.nextEvaluation(now), rule.window().ordinal(), rule.topic(), rule.ruleId());
            timers.put(timer, TIMER_CODEC.encode());
        }
    }

    private static boolean needsTimer(RuleFold fold, RuleState state) {
        return state.due() != RuleState.NEVER && !fold.rule().isIdle(state);
    }

    void remove(WatchedRule rule) {
        rules.put(key(rule), null);
        raised.put(key(rule), null);
    }

    /** The rules with a raised alert. */
    List<StoredRule> raised() {
        List<byte[]> keys = new ArrayList<>();
        raised.ascend(new byte[0], StoreKey.ofNames("\uffff", ""), (key, marker) -> keys.add(key));
        List<StoredRule> found = new ArrayList<>();
        for (byte[] key : keys) {
            byte[] value = rules.get(key);
            if (value != null) {
                found.add(codec.decode(value));
            }
        }
        return found;
    }

    /** All stored rules of a topic. */
    List<StoredRule> of(String topic) {
        List<StoredRule> found = new ArrayList<>();
        rules.ascend(
                StoreKey.ofNames(topic, ""),
                StoreKey.ofNames(topic, "\uffff"),
                (key, value) -> found.add(codec.decode(value)));
        return found;
    }

    /** Removes the timers that are due and returns the ids of their rules by topic. */
    NavigableMap<String, TreeSet<String>> pollDue(StepClock clock) {
        NavigableMap<String, TreeSet<String>> due = new TreeMap<>();
        timers.removeUntil(clock.latestEnded(), (key, marker) -> {
            if (StoreKey.leadingTime(key) > clock.ended(WINDOWS[StoreKey.kind(key)])) {
                return false;
            }
            String[] names = StoreKey.names(key);
            due.computeIfAbsent(names[0], topic -> new TreeSet<>()).add(names[1]);
            return true;
        });
        return due;
    }

    private static byte[] key(WatchedRule rule) {
        return StoreKey.ofNames(rule.topic(), rule.ruleId());
    }
}
