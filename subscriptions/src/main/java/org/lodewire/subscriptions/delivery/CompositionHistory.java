package org.lodewire.subscriptions.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.schemas.ComposedGroup;
import org.lodewire.schemas.Subscription;

/**
 * When the notifications of a subscription were composed, as far as its limit and its groups ask. Times are in milliseconds
 * since 1970. Not thread-safe.
 */
final class CompositionHistory {

    private static final int MAX_GROUPS = 10_000;

    private final Deque<Long> sent = new ArrayDeque<>();
    private final Map<String, Long> groups = new HashMap<>();

    /** Takes what an earlier owner remembered. */
    void restore(List<Long> earlier, List<ComposedGroup> earlierGroups) {
        sent.clear();
        sent.addAll(earlier);
        groups.clear();
        earlierGroups.forEach(group -> groups.put(group.getGroup(), group.getAt()));
    }

    /** Notes that a notification was composed. */
    void composed(Subscription subscription, String group, long now) {
        if (subscription.getLimitCount() != null) {
            sent.add(now);
        }
        if (!group.isEmpty()) {
            groups.put(group, now);
        }
        trim(subscription, now);
    }

    private void trim(Subscription subscription, long now) {
        Integer count = subscription.getLimitCount();
        while (!sent.isEmpty()
                && (count == null
                        || sent.size() > count
                        || sent.peekFirst() + subscription.getLimitPeriodMillis() <= now)) {
            sent.removeFirst();
        }
        groups.values().removeIf(at -> at + subscription.getGroupIntervalMillis() <= now);
        if (groups.size() > MAX_GROUPS) {
            groups.clear();
        }
    }

    /** How many notifications the limit allows now. */
    int allowed(Subscription subscription, long now) {
        Integer count = subscription.getLimitCount();
        if (count == null) {
            return Integer.MAX_VALUE;
        }
        long since = now - subscription.getLimitPeriodMillis();
        return count - (int) sent.stream().filter(at -> at > since).count();
    }

    /** When the limit allows another one, if it allows none now. */
    long allowedAt(Subscription subscription) {
        Long oldest = sent.peekFirst();
        return oldest == null ? Composer.NEVER : oldest + subscription.getLimitPeriodMillis();
    }

    /** When the interval of a group is over. */
    long groupAllowedAt(Subscription subscription, String group) {
        Long last = groups.get(group);
        return last == null ? Long.MIN_VALUE : last + subscription.getGroupIntervalMillis();
    }

    List<Long> sent() {
        return List.copyOf(sent);
    }

    List<ComposedGroup> groups() {
        return groups.entrySet().stream()
                .map(group -> new ComposedGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
