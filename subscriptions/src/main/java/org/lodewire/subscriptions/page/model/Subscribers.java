package org.lodewire.subscriptions.page.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.subscriptions.view.NewsView;

/** Finds who has the alerts of a topic. Thread-safe. */
public final class Subscribers {

    private final NewsView view;

    /** Of what a view knows. */
    public Subscribers(NewsView view) {
        this.view = view;
    }

    /** All subscriptions: those whose receivers fail first. */
    public List<SubscriptionLine> all(Instant now) {
        return view.subscriptions().values().stream()
                .map(subscription ->
                        SubscriptionLine.of(subscription, view.receivers().get(subscription.getId()), null, now))
                .sorted(Comparator.comparing(line -> line.fault() == null))
                .toList();
    }

    /**
     * The subscriptions that have the alerts of a topic.
     *
     * @param topic id of the topic; null for alerts that are about none
     * @param alert id of the alert that is shown; null if none is
     * @param now   the time of the reader
     */
    public List<SubscriptionLine> of(@Nullable String topic, @Nullable String alert, Instant now) {
        return view.subscriptions().values().stream()
                .filter(subscription -> SubscriptionLine.covers(subscription, topic))
                .map(subscription ->
                        SubscriptionLine.of(subscription, view.receivers().get(subscription.getId()), alert, now))
                .toList();
    }
}
