package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.RuleStateCodec;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * The past of each rule, as far back as a correction can reach: snapshots of its state, from which it can be evaluated
 * again, and its published alerts. Not thread-safe.
 */
final class RuleSnapshots {

    private static final int SNAPSHOT = 0;
    private static final int PUBLISHED = 1;

    private final OrderedStore store;
    private final Codec<RuleState> stateCodec = new RuleStateCodec();
    private final Codec<PublishedAlert> alertCodec = new PublishedAlertCodec();

    RuleSnapshots(OrderedStore store) {
        this.store = store;
    }

    void add(WatchedRule rule, RuleState snapshot) {
        store.put(key(rule, SNAPSHOT, snapshot.end()), stateCodec.encode(snapshot));
    }

    /** The newest snapshot before an end or, if there is none, the oldest one. */
    RuleState before(WatchedRule rule, long end) {
        List<RuleState> found = new ArrayList<>();
        store.descend(
                key(rule, SNAPSHOT, Long.MIN_VALUE),
                key(rule, SNAPSHOT, end - 1),
                (key, value) -> !found.add(stateCodec.decode(value)));
        return found.isEmpty() ? oldest(rule) : found.get(0);
    }

    /** The oldest snapshot, or the state of a new rule if there is none. */
    RuleState oldest(WatchedRule rule) {
        List<RuleState> found = new ArrayList<>();
        store.ascend(
                key(rule, SNAPSHOT, Long.MIN_VALUE),
                key(rule, SNAPSHOT, Long.MAX_VALUE),
                (key, value) -> !found.add(stateCodec.decode(value)));
        return found.isEmpty() ? RuleState.NEW : found.get(0);
    }

    /** Removes the snapshots after an end. */
    void removeSnapshotsAfter(WatchedRule rule, long end) {
        remove(rule, SNAPSHOT, end + 1, Long.MAX_VALUE);
    }

    void putPublished(WatchedRule rule, PublishedAlert alert) {
        store.put(key(rule, PUBLISHED, alert.raisedAt()), alertCodec.encode(alert));
    }

    void removePublished(WatchedRule rule, PublishedAlert alert) {
        store.put(key(rule, PUBLISHED, alert.raisedAt()), null);
    }

    /** The published alert that was raised at an end; empty if none was. */
    Optional<PublishedAlert> published(WatchedRule rule, long raisedAt) {
        return Optional.ofNullable(store.get(key(rule, PUBLISHED, raisedAt))).map(alertCodec::decode);
    }

    /** The published alerts that were raised in or after a state, by the time at which they were raised. */
    NavigableMap<Long, PublishedAlert> publishedSince(WatchedRule rule, RuleState state) {
        long first = state.end() == RuleState.NEVER ? RuleState.NEVER : oldestReachable(state);
        NavigableMap<Long, PublishedAlert> published = new TreeMap<>();
        store.ascend(key(rule, PUBLISHED, first), key(rule, PUBLISHED, Long.MAX_VALUE), (key, value) -> {
            published.put(StoreKey.trailingTime(key), alertCodec.decode(value));
            return true;
        });
        return published;
    }

    /** Removes what is older than the newest snapshot before an end. */
    void trim(WatchedRule rule, long end) {
        RuleState base = before(rule, end);
        if (base.end() != RuleState.NEVER) {
            remove(rule, SNAPSHOT, Long.MIN_VALUE, base.end() - 1);
            trimPublished(rule, oldestReachable(base) - 1);
        }
    }

    /** The earliest end at which an alert can be raised, or was, that corrections after a snapshot still change. */
    static long oldestReachable(RuleState base) {
        return base.raised() ? base.raisedAt() : base.end() + 1;
    }

    /** One that was moved back stays while another may be raised where it was before: no two may have the same id. */
    private void trimPublished(WatchedRule rule, long until) {
        List<byte[]> keys = new ArrayList<>();
        store.ascend(key(rule, PUBLISHED, Long.MIN_VALUE), key(rule, PUBLISHED, until), (key, value) -> {
            if (alertCodec.decode(value).idAt() <= until) {
                keys.add(key);
            }
            return true;
        });
        keys.forEach(key -> store.put(key, null));
    }

    /** The times in the ids of all published alerts. */
    Set<Long> ids(WatchedRule rule) {
        Set<Long> ids = new HashSet<>();
        store.ascend(key(rule, PUBLISHED, Long.MIN_VALUE), key(rule, PUBLISHED, Long.MAX_VALUE), (key, value) -> {
            ids.add(alertCodec.decode(value).idAt());
            return true;
        });
        return ids;
    }

    /** Makes a state the oldest snapshot, so that corrections of earlier counts change nothing that was published. */
    void restartAt(WatchedRule rule, RuleState state) {
        replace(rule, state);
        trim(rule, Long.MAX_VALUE);
    }

    /** Replaces all snapshots by one. */
    void replace(WatchedRule rule, RuleState snapshot) {
        remove(rule, SNAPSHOT, Long.MIN_VALUE, Long.MAX_VALUE);
        add(rule, snapshot);
    }

    /** Removes all snapshots and published alerts of a rule. */
    void remove(WatchedRule rule) {
        remove(rule, SNAPSHOT, Long.MIN_VALUE, Long.MAX_VALUE);
        remove(rule, PUBLISHED, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private void remove(WatchedRule rule, int kind, long from, long to) {
        List<byte[]> keys = new ArrayList<>();
        store.ascend(key(rule, kind, from), key(rule, kind, to), (key, value) -> keys.add(key));
        keys.forEach(key -> store.put(key, null));
    }

    private static byte[] key(WatchedRule rule, int kind, long time) {
        return StoreKey.ofNameKindTime(rule.id(), kind, time);
    }
}
