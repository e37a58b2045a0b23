package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * The past of each rule, as far back as a correction can reach: what it remembered at some ends, so that it can be folded
 * again from there, and which of its alerts were told. For one thread.
 */
final class RuleSnapshots {

    private static final int SNAPSHOT = 0;
    private static final int TOLD = 1;

    private final OrderedStore store;

    RuleSnapshots(OrderedStore store) {
        this.store = store;
    }

    void keep(WatchedRule of, RuleState snapshot) {
        store.put(key(of, SNAPSHOT, snapshot.end()), snapshot.value());
    }

    /** The newest snapshot of before an end or, if there is none, the oldest of all, from before the rule began. */
    RuleState before(WatchedRule of, long end) {
        List<RuleState> found = new ArrayList<>();
        store.descend(
                key(of, SNAPSHOT, Long.MIN_VALUE),
                key(of, SNAPSHOT, end - 1),
                (key, value) -> !found.add(RuleState.of(value)));
        return found.isEmpty() ? oldest(of) : found.get(0);
    }

    /** The oldest snapshot. */
    RuleState oldest(WatchedRule of) {
        List<RuleState> found = new ArrayList<>();
        store.ascend(
                key(of, SNAPSHOT, Long.MIN_VALUE),
                key(of, SNAPSHOT, Long.MAX_VALUE),
                (key, value) -> !found.add(RuleState.of(value)));
        return found.isEmpty() ? RuleState.NEW : found.get(0);
    }

    /** Forgets the snapshots of ends after one. */
    void forgetSnapshotsAfter(WatchedRule of, long end) {
        remove(of, SNAPSHOT, end + 1, Long.MAX_VALUE);
    }

    void tell(WatchedRule of, PublishedAlert alert) {
        store.put(key(of, TOLD, alert.raisedAt()), alert.value());
    }

    void untell(WatchedRule of, PublishedAlert alert) {
        store.put(key(of, TOLD, alert.raisedAt()), null);
    }

    /** The alerts that were told and that were raised after a state or stood then, by when they were raised. */
    NavigableMap<Long, PublishedAlert> toldSince(WatchedRule of, RuleState state) {
        long first = state.raised() ? state.raisedAt() : state.end() + 1;
        NavigableMap<Long, PublishedAlert> told = new TreeMap<>();
        store.ascend(key(of, TOLD, first), key(of, TOLD, Long.MAX_VALUE), (key, value) -> {
            long raisedAt = StoreKey.trailingTime(key);
            told.put(raisedAt, PublishedAlert.of(raisedAt, value));
            return true;
        });
        return told;
    }

    /** Forgets what lies before the newest snapshot of before an end. */
    void trim(WatchedRule of, long end) {
        RuleState base = before(of, end);
        if (base.end() != RuleState.NEVER) {
            remove(of, SNAPSHOT, Long.MIN_VALUE, base.end() - 1);
            remove(of, TOLD, Long.MIN_VALUE, base.raised() ? base.raisedAt() - 1 : base.end());
        }
    }

    /** Makes a state the oldest there is: what lies before it stays as it was told, whatever is corrected. */
    void beginAt(WatchedRule of, RuleState state) {
        remove(of, SNAPSHOT, Long.MIN_VALUE, Long.MAX_VALUE);
        keep(of, state);
        trim(of, Long.MAX_VALUE);
    }

    /** Forgets all. */
    void forget(WatchedRule of) {
        remove(of, SNAPSHOT, Long.MIN_VALUE, Long.MAX_VALUE);
        remove(of, TOLD, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private void remove(WatchedRule of, int kind, long from, long to) {
        List<byte[]> keys = new ArrayList<>();
        store.ascend(key(of, kind, from), key(of, kind, to), (key, value) -> keys.add(key));
        keys.forEach(key -> store.put(key, null));
    }

    private static byte[] key(WatchedRule of, int kind, long time) {
        return StoreKey.ofNameKindTime(of.name(), kind, time);
    }
}
