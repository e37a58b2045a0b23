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
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;
import org.lodewire.schemas.time.CountWindow;

/** What is kept of every rule, which of them are raised, and which wait for time to pass. For one thread. */
final class RuleStates {

    private static final byte[] NOTHING = {};
    private static final CountWindow[] WINDOWS = CountWindow.values();

    private final OrderedStore memories;
    private final OrderedStore raised;
    private final TimerQueue wakes;

    RuleStates(OrderedStore memories, OrderedStore raised, OrderedStore wakes) {
        this.memories = memories;
        this.raised = raised;
        this.wakes = new TimerQueue(wakes);
    }

    Optional<StoredRule> find(String topic, String rule) {
        byte[] there = memories.get(StoreKey.ofNames(topic, rule));
        return there == null ? Optional.empty() : Optional.of(StoredRule.of(topic, rule, there));
    }

    /** Keeps what a rule remembers now, and sees to it that it looks again when it must. */
    void put(WatchedRule of, RuleFold fold, RuleState before, RuleState now) {
        byte[] key = key(of);
        memories.put(key, new StoredRule(of, now).value());
        if (now.raised() != before.raised()) {
            raised.put(key, now.raised() ? NOTHING : null);
        }
        if (waits(fold, now) && !(waits(fold, before) && fold.nextLook(before) == fold.nextLook(now))) {
            wakes.put(
                    StoreKey.ofTimeKindNames(
                            fold.nextLook(now),
                            of.window().ordinal(),
                            of.topic(),
                            of.rule().getId()),
                    NOTHING);
        }
    }

    private static boolean waits(RuleFold fold, RuleState state) {
        return state.lookAt() != RuleState.NEVER && !fold.rule().sleeps(state);
    }

    void forget(WatchedRule of) {
        memories.put(key(of), null);
        raised.put(key(of), null);
    }

    /** The rules whose alerts are raised. */
    List<StoredRule> raised() {
        List<byte[]> keys = new ArrayList<>();
        raised.ascend(new byte[0], StoreKey.ofNames("\uffff", ""), (key, nothing) -> keys.add(key));
        return keys.stream()
                .map(RuleStates::names)
                .flatMap(names -> find(names[0], names[1]).stream())
                .toList();
    }

    /** All rules that are kept of a topic. */
    List<StoredRule> of(String topic) {
        List<StoredRule> found = new ArrayList<>();
        memories.ascend(
                StoreKey.ofNames(topic, ""),
                StoreKey.ofNames(topic, "\uffff"),
                (key, value) -> found.add(StoredRule.of(topic, names(key)[1], value)));
        return found;
    }

    /** Takes out the rules that wait for an end that is over: ids of rules by topic. */
    NavigableMap<String, TreeSet<String>> takeDue(StepClock clock) {
        NavigableMap<String, TreeSet<String>> due = new TreeMap<>();
        wakes.removeUntil(clock.latestEnded(), (key, nothing) -> {
            if (StoreKey.leadingTime(key) > clock.ended(WINDOWS[StoreKey.kind(key)])) {
                return false;
            }
            String[] names = StoreKey.names(key);
            due.computeIfAbsent(names[0], topic -> new TreeSet<>()).add(names[1]);
            return true;
        });
        return due;
    }

    private static byte[] key(WatchedRule of) {
        return StoreKey.ofNames(of.topic(), of.rule().getId());
    }

    private static String[] names(byte[] key) {
        return StoreKey.name(key).split("\0");
    }
}
