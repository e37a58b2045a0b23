package org.lodewire.subscriptions.view;

import java.util.List;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** What one instance knows. Filled by a {@link ViewReader}. Thread-safe. */
public final class NewsView {

    /** The topics whose records are reported as changes, in the order of {@link Change#source}: counts and alerts. */
    public static final List<KafkaTopic<?>> STREAMED = List.of(Catalogue.COUNTS, Catalogue.ALERTS);

    private static final int ALERTS = 20_000;

    private final NewestByKey<TopicDefinition> topics = new NewestByKey<>();
    private final CountsView counts = new CountsView();
    private final AlertsView alerts = new AlertsView(ALERTS);

    /** The definitions of topics. */
    public NewestByKey<TopicDefinition> topics() {
        return topics;
    }

    /** The counts of topics. */
    public CountsView counts() {
        return counts;
    }

    /** The newest alerts. */
    public AlertsView alerts() {
        return alerts;
    }

    /** What is to be read. */
    List<Followed<?>> followed() {
        return List.of(
                new Followed<>(Catalogue.DEFINITIONS, Followed.ALL, topics::take),
                new Followed<>(Catalogue.COUNTS, Followed.ALL, counts::take),
                // An alert has a few records: raised, changed, resolved.
                new Followed<>(Catalogue.ALERTS, ALERTS * 3L, alerts::take));
    }
}
