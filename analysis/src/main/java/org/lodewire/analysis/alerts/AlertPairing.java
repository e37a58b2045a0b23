package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.rule.WatchedRule;

/**
 * Decides which of the alerts that follow from corrected counts are the published ones. An alert that a correction moves
 * is the same alert: its readers were notified of it, and want to know that it was earlier, not that it was never raised
 * and another one was.
 */
final class AlertPairing {

    private AlertPairing() {}

    /**
     * How near two alerts of a rule are the same one, in milliseconds: within its cool-down a rule raises no two, and within
     * its window both have articles in common.
     */
    static long distance(WatchedRule rule) {
        return Math.max(rule.definition().getCoolDownMillis(), rule.window().lengthMillis());
    }

    /**
     * Pairs alerts. One that is raised at the same end as a published one is that one; of the others each is, in the order
     * of time, the nearest one that is left within a distance.
     *
     * @param published by the end at which they were raised
     * @param corrected by the end at which they are raised now
     * @param distance  in milliseconds; within it a rule raises no two alerts, or none that readers would distinguish
     * @param silent    alerts that are raised up to this time are published ones only if no later one is nearest to them
     * @return the published alert of each corrected one that has one, by the end of the corrected one
     */
    static Map<Long, PublishedAlert> pair(
            NavigableMap<Long, PublishedAlert> published,
            NavigableMap<Long, PublishedAlert> corrected,
            long distance,
            long silent) {
        Map<Long, PublishedAlert> pairs = new HashMap<>();
        TreeMap<Long, PublishedAlert> left = new TreeMap<>(published);
        Set<Long> moved = new HashSet<>();
        for (Long raisedAt : corrected.keySet()) {
            PublishedAlert same = left.remove(raisedAt);
            if (same == null) {
                moved.add(raisedAt);
            } else {
                pairs.put(raisedAt, same);
            }
        }
        List<Long> loudFirst = new ArrayList<>(corrected.tailMap(silent, false).keySet());
        loudFirst.addAll(corrected.headMap(silent, true).keySet());
        for (Long raisedAt : loudFirst) {
            Long nearest = moved.contains(raisedAt) ? nearest(left, raisedAt) : null;
            if (nearest != null && Math.abs(nearest - raisedAt) < distance) {
                pairs.put(raisedAt, left.remove(nearest));
            }
        }
        return pairs;
    }

    private static @Nullable Long nearest(NavigableMap<Long, PublishedAlert> alerts, long time) {
        Long before = alerts.floorKey(time);
        Long after = alerts.ceilingKey(time);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return time - before <= after - time ? before : after;
    }
}
