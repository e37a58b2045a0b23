package org.lodewire.subscriptions.page.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.subscriptions.view.NewestRecords.Entry;
import org.lodewire.subscriptions.view.NewsView;

/** Lists what came of notifications: each once, by its newest attempt. Thread-safe. */
public final class Deliveries {

    private static final int LISTED = 100;

    private final NewsView view;

    /** Of what a view knows. */
    public Deliveries(NewsView view) {
        this.view = view;
    }

    /**
     * Notifications with one outcome.
     *
     * @param outcome its name in the address of the list
     * @param label   in words
     * @param number  how many there are among the newest
     */
    public record Group(String outcome, String label, String number) {}

    /**
     * Notifications.
     *
     * @param lines  the newest
     * @param groups all, by outcome
     * @param all    how many all are
     * @param more   whether there are more lines than are listed
     */
    public record Listing(List<DeliveryLine> lines, List<Group> groups, String all, boolean more) {

        Listing(List<DeliveryLine> lines, List<Group> groups, int all, boolean more) {
            this(List.copyOf(lines), List.copyOf(groups), Numbers.whole(all), more);
        }
    }

    private record Id(String subscription, String notification) {

        static Id of(Delivery delivery) {
            return new Id(delivery.getSubscription(), delivery.getId());
        }
    }

    /**
     * The newest.
     *
     * @param subscription id of the subscription that they are for; null for all
     * @param outcome      what came of them; null for anything
     */
    public Listing of(@Nullable String subscription, @Nullable DeliveryOutcome outcome, Instant now) {
        Set<Id> seen = new HashSet<>();
        List<Delivery> newest = view
                .deliveries()
                .newestFirst(
                        entry -> (subscription == null
                                        || entry.value().getSubscription().equals(subscription))
                                && seen.add(Id.of(entry.value())),
                        null,
                        Integer.MAX_VALUE)
                .stream()
                .map(Entry::value)
                .toList();
        List<Delivery> wanted = newest.stream()
                .filter(each -> outcome == null || each.getOutcome() == outcome)
                .toList();
        return new Listing(
                wanted.stream()
                        .limit(LISTED)
                        .map(each -> DeliveryLine.of(each, now))
                        .toList(),
                groups(newest),
                newest.size(),
                wanted.size() > LISTED);
    }

    private static List<Group> groups(List<Delivery> all) {
        Map<DeliveryOutcome, Integer> numbers = new EnumMap<>(DeliveryOutcome.class);
        all.forEach(each -> numbers.merge(each.getOutcome(), 1, Integer::sum));
        List<Group> groups = new ArrayList<>();
        numbers.forEach((outcome, number) ->
                groups.add(new Group(outcome.name().toLowerCase(Locale.ROOT), label(outcome), Numbers.whole(number))));
        return groups;
    }

    private static String label(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "delivered";
            case RETRYING -> "not delivered yet";
            case DEAD -> "given up";
            case MUTED -> "muted";
            case UNKNOWN -> "unknown";
        };
    }
}
