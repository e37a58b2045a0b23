package org.lodewire.subscriptions.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;

/**
 * Decides which waiting alerts are sent together, and when, by a subscription's sending, quiet hours and limit. Times are in
 * milliseconds since 1970. Stateless.
 */
final class Composer {

    /** An alert that has waited for longer was held back, and would come too late for a message of its own. */
    private static final long HELD_MILLIS = 60_000;

    static final long NEVER = Long.MAX_VALUE;

    private Composer() {}

    /**
     * What to send now.
     *
     * @param compositions in their order
     * @param wakeAt       when to ask again if nothing is to be sent now, unless an alert comes before; {@link #NEVER} for
     *                     never
     */
    record Plan(List<Composition> compositions, long wakeAt) {

        static Plan nothingUntil(long wakeAt) {
            return new Plan(List.of(), wakeAt);
        }
    }

    /**
     * Makes a plan.
     *
     * @param waiting   the alerts, in their order
     * @param history   what was composed before
     * @param maxAlerts how many alerts a notification may have
     */
    static Plan plan(
            Subscription subscription,
            Collection<WaitingAlert> waiting,
            CompositionHistory history,
            int maxAlerts,
            long now) {
        if (waiting.isEmpty() || subscription.getPaused()) {
            return Plan.nothingUntil(NEVER);
        }
        long quietUntil = QuietPeriods.endOf(subscription, now);
        List<WaitingAlert> eligible = quietUntil <= now
                ? List.copyOf(waiting)
                : waiting.stream()
                        .filter(each -> isExcepted(subscription, each.alert()))
                        .toList();
        long wakeAt = quietUntil > now ? quietUntil : NEVER;
        if (eligible.isEmpty()) {
            return Plan.nothingUntil(wakeAt);
        }
        int allowed = history.allowed(subscription, now);
        if (allowed <= 0) {
            return Plan.nothingUntil(Math.min(wakeAt, history.allowedAt(subscription)));
        }
        Plan plan = switch (subscription.getSending()) {
            case AT_ONCE -> atOnce(subscription, eligible, now);
            case GROUPED -> grouped(subscription, eligible, history, now);
            case DIGEST -> digest(subscription, eligible, now);
        };
        return limited(plan, allowed, maxAlerts, wakeAt);
    }

    private static boolean isExcepted(Subscription subscription, TopicAlert alert) {
        String lowest =
                subscription.getQuiet() == null ? null : subscription.getQuiet().getExceptSeverity();
        return lowest != null && alert.getSeverity().ordinal() >= rank(lowest);
    }

    /** Any producer may have written the definition; what is not known excepts nothing. */
    private static int rank(String severity) {
        for (Severity each : Severity.values()) {
            if (each.name().equals(severity)) {
                return each.ordinal();
            }
        }
        return Integer.MAX_VALUE;
    }

    /** One for each alert; those that were held back, in one. */
    private static Plan atOnce(Subscription subscription, List<WaitingAlert> eligible, long now) {
        long held = subscription.getLimitCount() == null
                ? HELD_MILLIS
                : Math.min(HELD_MILLIS, subscription.getLimitPeriodMillis() / 2);
        if (eligible.size() > 1 && now - eligible.get(0).since() > held) {
            return new Plan(List.of(new Composition(eligible, true, "")), NEVER);
        }
        return new Plan(
                eligible.stream()
                        .map(each -> new Composition(List.of(each), false, ""))
                        .toList(),
                NEVER);
    }

    private static Plan grouped(
            Subscription subscription, List<WaitingAlert> eligible, CompositionHistory history, long now) {
        Map<String, List<WaitingAlert>> groups = new LinkedHashMap<>();
        eligible.forEach(each -> groups.computeIfAbsent(group(subscription, each), key -> new ArrayList<>())
                .add(each));
        List<Composition> due = new ArrayList<>();
        long wakeAt = NEVER;
        for (Map.Entry<String, List<WaitingAlert>> group : groups.entrySet()) {
            long at = Math.max(
                    group.getValue().get(0).since() + Math.max(0, subscription.getGroupWaitMillis()),
                    history.groupAllowedAt(subscription, group.getKey()));
            if (at <= now) {
                due.add(new Composition(List.copyOf(group.getValue()), false, group.getKey()));
            } else {
                wakeAt = Math.min(wakeAt, at);
            }
        }
        return new Plan(due, wakeAt);
    }

    private static String group(Subscription subscription, WaitingAlert waiting) {
        List<String> by = subscription.getGroupBy();
        String story = by.contains("story") ? story(waiting.alert()) : null;
        if (story == null) {
            return "topic " + waiting.lane();
        }
        return by.contains("topic") ? "topic " + waiting.lane() + " story " + story : "story " + story;
    }

    private static @Nullable String story(TopicAlert alert) {
        return alert.getEvidence().stream()
                .findFirst()
                .map(Evidence::getStoryId)
                .orElse(null);
    }

    private static Plan digest(Subscription subscription, List<WaitingAlert> eligible, long now) {
        long due = QuietPeriods.digestAfter(subscription, eligible.get(0).since());
        return due <= now ? new Plan(List.of(new Composition(eligible, false, "")), NEVER) : Plan.nothingUntil(due);
    }

    /** Splits what is too long, and leaves what the limit does not allow. */
    private static Plan limited(Plan plan, int allowed, int maxAlerts, long wakeAt) {
        List<Composition> compositions = new ArrayList<>();
        for (Composition each : plan.compositions()) {
            for (int from = 0; from < each.alerts().size() && compositions.size() < allowed; from += maxAlerts) {
                int to = Math.min(each.alerts().size(), from + maxAlerts);
                compositions.add(
                        new Composition(List.copyOf(each.alerts().subList(from, to)), each.heldBack(), each.group()));
            }
        }
        return new Plan(compositions, Math.min(plan.wakeAt(), wakeAt));
    }
}
