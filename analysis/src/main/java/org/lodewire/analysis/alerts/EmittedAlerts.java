package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/** What was emitted of the alerts of each rule, by rule and the time in the alert's id. Not thread-safe. */
final class EmittedAlerts {

    /** Ids of rules, which the other keys begin with, have a slash. */
    private static final byte[] ENDED = StoreKey.ofName("ended");

    private static final int ENTRY = 0;

    private final OrderedStore store;
    private final EmittedAlertCodec codec = new EmittedAlertCodec();
    private final MarkerCodec endedCodec = new MarkerCodec(codec.version());

    /** @param store used by nothing else */
    EmittedAlerts(OrderedStore store) {
        this.store = store;
    }

    Optional<EmittedAlert> find(String rule, long idAt) {
        return Optional.ofNullable(store.get(key(rule, idAt))).map(codec::decode);
    }

    void put(String rule, long idAt, EmittedAlert alert) {
        store.put(key(rule, idAt), codec.encode(alert));
    }

    void remove(String rule, long idAt) {
        store.put(key(rule, idAt), null);
    }

    /** Removes the resolved alerts of a rule that no correction can reach. */
    void trim(String rule, long until) {
        remove(
                rule,
                until,
                alert -> !alert.isRaised()
                        && alert.unsettled() == null
                        && alert.emitted().raisedAt() <= until);
    }

    /** Removes all alerts of a rule that was removed, except for those that have not settled. */
    void forget(String rule) {
        remove(rule, Long.MAX_VALUE, alert -> alert.unsettled() == null);
    }

    private void remove(String rule, long until, Predicate<EmittedAlert> filter) {
        List<byte[]> keys = new ArrayList<>();
        store.ascend(key(rule, Long.MIN_VALUE), key(rule, until), (key, value) -> {
            if (filter.test(codec.decode(value))) {
                keys.add(key);
            }
            return true;
        });
        keys.forEach(key -> store.put(key, null));
    }

    /**
     * The time in the id of the alert of a rule that was raised nearest to a time; empty if there is none.
     *
     * @param distance in milliseconds, exclusive
     * @param filter   which alerts to consider
     */
    OptionalLong nearest(String rule, long time, long distance, Predicate<EmittedAlert> filter) {
        long[] nearest = {distance, Long.MIN_VALUE};
        store.ascend(key(rule, Long.MIN_VALUE), key(rule, Long.MAX_VALUE), (key, value) -> {
            EmittedAlert alert = codec.decode(value);
            long away = Math.abs(alert.emitted().raisedAt() - time);
            if (away < nearest[0] && filter.test(alert)) {
                nearest[0] = away;
                nearest[1] = StoreKey.trailingTime(key);
            }
            return true;
        });
        return nearest[1] == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(nearest[1]);
    }

    /** Whether the input has ended, and time has not advanced since. */
    boolean isInputEnded() {
        return store.get(ENDED) != null;
    }

    void setInputEnded(boolean ended) {
        store.put(ENDED, ended ? endedCodec.encode() : null);
    }

    private static byte[] key(String rule, long idAt) {
        return StoreKey.ofNameKindTime(rule, ENTRY, idAt);
    }
}
