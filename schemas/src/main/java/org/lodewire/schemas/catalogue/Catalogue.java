package org.lodewire.schemas.catalogue;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.CrawlRecord;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.OutboxRecord;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.KafkaTopic.Compatibility;
import org.lodewire.schemas.catalogue.KafkaTopic.Compression;
import org.lodewire.schemas.catalogue.KafkaTopic.Kept;
import org.lodewire.schemas.catalogue.KafkaTopic.Spread;

/** The topics, in the order in which data flows. */
public final class Catalogue {

    /** Articles as their sources delivered them. The keys of a source that is split n ways are {@code source#1} to {@code source#n}. */
    public static final KafkaTopic<RawArticle> RAW =
            flow("news.articles.raw", RawArticle.class, "source", Spread.SCALED, Kept.BY_TIME);

    /** Articles without boilerplate. */
    public static final KafkaTopic<CleanArticle> CLEAN =
            articles("news.articles.clean", CleanArticle.class, "source", Spread.SCALED, Kept.BY_TIME);

    /** The entities of articles. */
    public static final KafkaTopic<ArticleEntities> ENTITIES =
            articles("news.articles.entities", ArticleEntities.class, "source", Spread.SCALED, Kept.BY_TIME);

    /** What stories and counts need of an article. One partition, because the signature index needs every article. */
    public static final KafkaTopic<MatchedArticle> MATCHED_ARTICLES =
            flow("news.flow.matched-articles", MatchedArticle.class, "article id", Spread.SINGLE, Kept.BY_TIME);

    /** The stories that articles belong to. */
    public static final KafkaTopic<StoryMembership> STORIES =
            articles("news.articles.stories", StoryMembership.class, "article id", Spread.SCALED, Kept.BY_TIME);

    /** Rejected articles. */
    public static final KafkaTopic<RejectedArticle> REJECTED =
            articles("news.articles.rejected", RejectedArticle.class, "source", Spread.SCALED, Kept.BY_TIME);

    /** Definitions of topics. */
    public static final KafkaTopic<TopicDefinition> DEFINITIONS =
            read("news.topics.definitions", TopicDefinition.class, "topic id", Spread.SINGLE, Kept.COMPACTED);

    /** Articles that mention a topic. */
    public static final KafkaTopic<TopicMention> MENTIONS =
            read("news.topics.mentions", TopicMention.class, "topic id", Spread.SCALED, Kept.BY_TIME);

    /** Mentions that the counts stage adds and subtracts. */
    public static final KafkaTopic<TopicContribution> TOPIC_CONTRIBUTIONS =
            flow("news.flow.topic-contributions", TopicContribution.class, "topic id", Spread.SCALED, Kept.BY_TIME);

    /** Counts of topics by window. */
    public static final KafkaTopic<TopicCount> COUNTS = read(
            "news.topics.counts", TopicCount.class, "topic id and window", Spread.SCALED, Kept.COMPACTED_WITH_HISTORY);

    /** Alerts of topics, and of silent sources. */
    public static final KafkaTopic<TopicAlert> ALERTS =
            read("news.topics.alerts", TopicAlert.class, "topic id", Spread.SCALED, Kept.BY_TIME);

    /** Which alerts reach which endpoint. */
    public static final KafkaTopic<Subscription> SUBSCRIPTIONS =
            read("news.subscriptions", Subscription.class, "subscription id", Spread.SINGLE, Kept.COMPACTED);

    /** What the owners of subscriptions remember. Partitioned by subscription, whose owner is that of the partition. */
    public static final KafkaTopic<OutboxRecord> OUTBOX =
            flow("news.flow.outbox", OutboxRecord.class, "subscription, kind and id", Spread.SCALED, Kept.COMPACTED);

    /** What came of each attempt to deliver a notification. */
    public static final KafkaTopic<Delivery> DELIVERIES =
            read("news.deliveries", Delivery.class, "subscription id", Spread.SCALED, Kept.BY_TIME);

    /** Entities that the trends stage adds and subtracts. One partition, because it ranks all entities. */
    public static final KafkaTopic<EntityContributions> ENTITY_CONTRIBUTIONS = flow(
            "news.flow.entity-contributions", EntityContributions.class, "article id", Spread.SINGLE, Kept.BY_TIME);

    /** Which source published when. */
    public static final KafkaTopic<SourceActivity> SOURCE_ACTIVITY =
            flow("news.flow.source-activity", SourceActivity.class, "source", Spread.SCALED, Kept.BY_TIME);

    /** Counts of entities by window. */
    public static final KafkaTopic<EntityCount> ENTITY_COUNTS = read(
            "news.entities.counts", EntityCount.class, "entity and window", Spread.SCALED, Kept.COMPACTED_WITH_HISTORY);

    /** The most mentioned and fastest rising entities of the last hour and the last day. */
    public static final KafkaTopic<EntityTrends> ENTITY_TRENDS =
            read("news.entities.trends", EntityTrends.class, "window", Spread.SINGLE, Kept.COMPACTED_WITH_HISTORY);

    /** Definitions of feeds. */
    public static final KafkaTopic<FeedDefinition> FEED_DEFINITIONS =
            read("news.feeds.definitions", FeedDefinition.class, "feed id", Spread.SINGLE, Kept.COMPACTED);

    /** What the last polls of feeds came to. */
    public static final KafkaTopic<FeedStatus> FEED_STATUS =
            read("news.feeds.status", FeedStatus.class, "feed id", Spread.SCALED, Kept.COMPACTED);

    /** What the owners of hosts remember. Partitioned by host, whose owner is that of the partition. */
    public static final KafkaTopic<CrawlRecord> CRAWL =
            flow("news.flow.crawl", CrawlRecord.class, "host, kind and id", Spread.SCALED, Kept.COMPACTED);

    /** Records that could not be processed: their original bytes, without a type or schema. */
    public static final String DEAD_LETTERS = "news.dead-letters";

    /**
     * The largest record of any topic, in bytes: 8 MiB. Every producer keeps to it before compression, and every topic's
     * {@code max.message.bytes} allows it.
     */
    public static final int MAX_RECORD_BYTES = 8 << 20;

    private Catalogue() {}

    /** A topic that subscribers read: with a codec that every client library has, and schemas that both sides can be ahead of. */
    private static <V extends SpecificRecord> KafkaTopic<V> read(
            String name, Class<V> type, String keyedBy, Spread spread, Kept kept) {
        return new KafkaTopic<>(name, type, keyedBy, spread, kept, Compatibility.FULL_TRANSITIVE, Compression.GZIP);
    }

    /** A topic that subscribers read and that carries the volume. */
    private static <V extends SpecificRecord> KafkaTopic<V> articles(
            String name, Class<V> type, String keyedBy, Spread spread, Kept kept) {
        return new KafkaTopic<>(name, type, keyedBy, spread, kept, Compatibility.FULL_TRANSITIVE, Compression.LZ4);
    }

    /** A topic that only Lodewire reads. */
    private static <V extends SpecificRecord> KafkaTopic<V> flow(
            String name, Class<V> type, String keyedBy, Spread spread, Kept kept) {
        return new KafkaTopic<>(name, type, keyedBy, spread, kept, Compatibility.BACKWARD_TRANSITIVE, Compression.LZ4);
    }

    /** Every topic with a type, in the order in which data flows. */
    public static List<KafkaTopic<?>> topics() {
        return List.of(
                FEED_DEFINITIONS,
                CRAWL,
                FEED_STATUS,
                RAW,
                CLEAN,
                ENTITIES,
                MATCHED_ARTICLES,
                STORIES,
                REJECTED,
                DEFINITIONS,
                MENTIONS,
                TOPIC_CONTRIBUTIONS,
                COUNTS,
                ALERTS,
                SUBSCRIPTIONS,
                OUTBOX,
                DELIVERIES,
                ENTITY_CONTRIBUTIONS,
                SOURCE_ACTIVITY,
                ENTITY_COUNTS,
                ENTITY_TRENDS);
    }

    /**
     * The topics that the pipeline derives from articles and definitions, in the order in which data flows. Their records
     * can be derived again. {@link #REJECTED} is not among them, because it also has records from producers.
     */
    public static List<KafkaTopic<?>> derived() {
        return List.of(
                CLEAN,
                ENTITIES,
                MATCHED_ARTICLES,
                STORIES,
                MENTIONS,
                TOPIC_CONTRIBUTIONS,
                COUNTS,
                ALERTS,
                ENTITY_CONTRIBUTIONS,
                SOURCE_ACTIVITY,
                ENTITY_COUNTS,
                ENTITY_TRENDS);
    }
}
