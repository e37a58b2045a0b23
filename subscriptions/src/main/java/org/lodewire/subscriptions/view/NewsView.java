package org.lodewire.subscriptions.view;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** What one instance knows. Filled by a {@link ViewReader}. Thread-safe. */
public final class NewsView {

    /** The topics whose records are reported as changes, in the order of {@link Change#source}: counts and alerts. */
    public static final List<KafkaTopic<?>> STREAMED = List.of(Catalogue.COUNTS, Catalogue.ALERTS);

    private static final int ALERTS = 20_000;
    private static final int REJECTS = 5_000;
    private static final int DELIVERIES = 10_000;

    /** Enough to begin with: what follows completes it. */
    private static final long ACTIVITY = 100_000;

    private static final long ENTITY_COUNTS = 500_000;

    private final NewestByKey<TopicDefinition> topics = new NewestByKey<>();
    private final CountsView counts = new CountsView();
    private final AlertsView alerts = new AlertsView(ALERTS);
    private final NewestByKey<EntityTrends> trends = new NewestByKey<>();
    private final EntitiesView entities = new EntitiesView();
    private final SourcesView sources = new SourcesView();
    private final NewestByKey<FeedDefinition> feeds = new NewestByKey<>();
    private final NewestByKey<FeedStatus> feedStatuses = new NewestByKey<>();
    private final NewestRecords<RejectedArticle> rejects = new NewestRecords<>(REJECTS, NewsView::withoutOriginal);
    private final NewestByKey<Subscription> subscriptions = new NewestByKey<>();
    private final NewestRecords<Delivery> deliveries = new NewestRecords<>(DELIVERIES, UnaryOperator.identity());
    private final ReceiversView receivers = new ReceiversView();

    /** The definitions of topics, by id. */
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

    /** The trends, by window. */
    public NewestByKey<EntityTrends> trends() {
        return trends;
    }

    /** The counts of entities. */
    public EntitiesView entities() {
        return entities;
    }

    /** When each source published last. */
    public SourcesView sources() {
        return sources;
    }

    /** The definitions of feeds, by id. */
    public NewestByKey<FeedDefinition> feeds() {
        return feeds;
    }

    /** What the last polls of feeds came to, by id. */
    public NewestByKey<FeedStatus> feedStatuses() {
        return feedStatuses;
    }

    /** The newest rejected articles, without their original bytes. */
    public NewestRecords<RejectedArticle> rejects() {
        return rejects;
    }

    /** The subscriptions, by id. */
    public NewestByKey<Subscription> subscriptions() {
        return subscriptions;
    }

    /** What came of the newest attempts to deliver. */
    public NewestRecords<Delivery> deliveries() {
        return deliveries;
    }

    /** How the receivers of subscriptions are, by these attempts and those since. */
    public ReceiversView receivers() {
        return receivers;
    }

    private void takeDelivery(String key, @Nullable Delivery delivery, RecordPlace place) {
        deliveries.take(key, delivery, place);
        receivers.take(delivery);
    }

    private void clearDeliveries() {
        deliveries.clear();
        receivers.clear();
    }

    /** An original may have 256 KiB, and is on the topic. */
    private static RejectedArticle withoutOriginal(RejectedArticle article) {
        return RejectedArticle.newBuilder(article).setOriginal(null).build();
    }

    /** What is to be read. */
    List<Followed<?>> followed() {
        return List.of(
                Followed.of(Catalogue.DEFINITIONS, Followed.ALL, topics::take, topics::clear),
                Followed.of(Catalogue.COUNTS, Followed.ALL, counts::take, counts::clear),
                // An alert has a few records: raised, changed, resolved.
                Followed.of(Catalogue.ALERTS, ALERTS * 3L, alerts::take, alerts::clear),
                Followed.of(Catalogue.ENTITY_TRENDS, Followed.ALL, trends::take, trends::clear),
                Followed.of(Catalogue.ENTITY_COUNTS, ENTITY_COUNTS, entities::take, entities::clear),
                Followed.of(Catalogue.SOURCE_ACTIVITY, ACTIVITY, sources::take, sources::clear),
                Followed.of(Catalogue.FEED_DEFINITIONS, Followed.ALL, feeds::take, feeds::clear),
                Followed.of(Catalogue.FEED_STATUS, Followed.ALL, feedStatuses::take, feedStatuses::clear),
                new Followed<>(Catalogue.REJECTED, REJECTS, rejects::take, rejects::clear),
                Followed.of(Catalogue.SUBSCRIPTIONS, Followed.ALL, subscriptions::take, subscriptions::clear),
                new Followed<>(Catalogue.DELIVERIES, DELIVERIES, this::takeDelivery, this::clearDeliveries));
    }
}
