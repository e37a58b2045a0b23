package org.lodewire.analysis.alerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Two alerts that may be the same one, by the ends at which they are raised. */
    private record Candidate(long corrected, long published) {

        long apart() {
            return Math.abs(corrected - published);
        }
    }

    /**
     * Pairs alerts. One that is raised at the same end as a published one is that one. Of the others, the two that are nearest to
     * each other are the same one, then the two nearest of those that are left, up to a distance: if an earlier alert is added,
     * it is the new one, and does not take the place of the next, which would take that of the one after it.
     *
     * @param published by the end at which they were raised
     * @param corrected by the end at which they are raised now
     * @param distance  in milliseconds; within it a rule raises no two alerts, or none that readers would distinguish
     * @param silent    alerts that are raised up to this time are published ones only if no later one can be
     * @return the published alert of each corrected one that has one, by the end of the corrected one
     */
    static Map<Long, PublishedAlert> pair(
            NavigableMap<Long, PublishedAlert> published,
            NavigableMap<Long, PublishedAlert> corrected,
            long distance,
            long silent) {
        Map<Long, PublishedAlert> pairs = new HashMap<>();
        TreeMap<Long, PublishedAlert> left = new TreeMap<>(published);
        TreeSet<Long> moved = new TreeSet<>();
        for (Long raisedAt : corrected.keySet()) {
            PublishedAlert same = left.remove(raisedAt);
            if (same == null) {
                moved.add(raisedAt);
            } else {
                pairs.put(raisedAt, same);
            }
        }
        pairNearest(moved.tailSet(silent, false), left, distance, pairs);
        pairNearest(moved.headSet(silent, true), left, distance, pairs);
        return pairs;
    }

    private static void pairNearest(
            Set<Long> moved, TreeMap<Long, PublishedAlert> left, long distance, Map<Long, PublishedAlert> pairs) {
        List<Candidate> candidates = new ArrayList<>();
        for (Long raisedAt : moved) {
            for (Long before : left.subMap(raisedAt - distance, false, raisedAt + distance, false)
                    .keySet()) {
                candidates.add(new Candidate(raisedAt, before));
            }
        }
        candidates.sort(Comparator.comparingLong(Candidate::apart)
                .thenComparingLong(Candidate::corrected)
                .thenComparingLong(Candidate::published));
        for (Candidate candidate : candidates) {
            if (!pairs.containsKey(candidate.corrected()) && left.containsKey(candidate.published())) {
                pairs.put(candidate.corrected(), left.remove(candidate.published()));
            }
        }
    }
}
