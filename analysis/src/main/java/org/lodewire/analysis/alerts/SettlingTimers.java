package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;

/** When the changes of alerts have settled, in event time. Not thread-safe. */
final class SettlingTimers {

    static final MarkerCodec CODEC = new MarkerCodec(1);

    private static final int KIND = 0;

    private final TimerQueue timers;

    /** @param store used by nothing else */
    SettlingTimers(OrderedStore store) {
        this.timers = new TimerQueue(store);
    }

    /** An alert whose timer is due, by topic, rule and the time in the alert's id. */
    record Due(String topic, String ruleId, long idAt) {}

    /** @param at in milliseconds since the epoch */
    void set(long at, WatchedRule rule, long idAt) {
        timers.put(
                StoreKey.ofTimeKindNames(at, KIND, rule.topic(), rule.ruleId(), Long.toString(idAt)), CODEC.encode());
    }

    /** Removes the timers up to and including a time and returns them, in order. */
    List<Due> pollUntil(long time) {
        List<Due> due = new ArrayList<>();
        timers.removeUntil(time, (key, marker) -> {
            String[] names = StoreKey.names(key);
            return due.add(new Due(names[0], names[1], Long.parseLong(names[2])));
        });
        return due;
    }
}
