package org.lodewire.subscriptions.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of notifications: of two that have alerts with the same key, the later one waits until the earlier one is done.
 * Not thread-safe.
 */
final class Lanes {

    private final Map<String, Deque<Notification>> lanes = new HashMap<>();

    /** Adds a notification after all others. */
    void add(Notification notification) {
        notification.lanes.forEach(
                lane -> lanes.computeIfAbsent(lane, key -> new ArrayDeque<>()).add(notification));
    }

    /** Removes a notification that is done. */
    void remove(Notification notification) {
        for (String lane : notification.lanes) {
            Deque<Notification> queue = lanes.get(lane);
            if (queue != null) {
                queue.remove(notification);
                if (queue.isEmpty()) {
                    lanes.remove(lane);
                }
            }
        }
    }

    /** The notifications that wait for none before them, the earliest first. */
    List<Notification> heads() {
        List<Notification> heads = new ArrayList<>();
        for (Map.Entry<String, Deque<Notification>> lane : lanes.entrySet()) {
            Notification first = lane.getValue().getFirst();
            // Once for each notification: in the first of its lanes.
            boolean isTurn = first.lanes.iterator().next().equals(lane.getKey());
            if (isTurn && first.lanes.stream().allMatch(key -> isFirst(first, key))) {
                heads.add(first);
            }
        }
        heads.sort(Comparator.comparingLong(each -> each.sequence));
        return heads;
    }

    private boolean isFirst(Notification notification, String lane) {
        Deque<Notification> queue = lanes.get(lane);
        return queue != null && queue.getFirst() == notification;
    }
}
