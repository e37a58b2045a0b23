package org.lodewire.subscriptions.search;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lodewire.analysis.clean.time.TimeLimit;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicMention;

/** Changes of articles that are written together, so that an article whose parts come together is written once. Not thread-safe. */
final class IndexBatch {

    private static final int MAX_ARTICLES = 2_000;
    private static final long MAX_BYTES = 8 << 20;

    private final ArticleIndex index;
    private final Map<String, ArticleParts> changed = new LinkedHashMap<>();
    private long bytes;
    private Instant clock;

    IndexBatch(ArticleIndex index) {
        this.index = index;
        this.clock = index.state().clock();
    }

    /**
     * Adds a record of one of the four topics. One that is older than the index reaches back changes nothing.
     *
     * @param now the time of the machine, beyond which no article moves the clock
     */
    void add(ConsumerRecord<String, SpecificRecord> record, Instant now) {
        SpecificRecord value = record.value();
        if (value instanceof CleanArticle clean) {
            Instant time = clean.getTime().getClock();
            clock = time.isAfter(clock) && TimeLimit.at(now).allows(time) ? time : clock;
            change(record, clean.getId(), clean.getTime(), parts -> parts.with(clean));
        } else if (value instanceof ArticleEntities entities) {
            change(record, entities.getArticleId(), entities.getTime(), parts -> parts.with(entities));
        } else if (value instanceof StoryMembership story) {
            change(record, story.getArticleId(), story.getTime(), parts -> parts.with(story));
        } else if (value instanceof TopicMention mention) {
            change(record, mention.getArticleId(), mention.getTime(), parts -> parts.with(mention));
        }
    }

    private void change(ConsumerRecord<?, ?> record, String id, ArticleTime time, UnaryOperator<ArticleParts> change) {
        if (!index.isTooOld(time.getEvent())) {
            Function<String, ArticleParts> known = each -> index.find(each).orElseGet(() -> ArticleParts.none(each));
            changed.put(id, change.apply(changed.computeIfAbsent(id, known)));
            bytes += Math.max(0, record.serializedValueSize());
        }
    }

    boolean isEmpty() {
        return changed.isEmpty();
    }

    boolean isFull() {
        return changed.size() >= MAX_ARTICLES || bytes >= MAX_BYTES;
    }

    Collection<ArticleParts> articles() {
        return changed.values();
    }

    long bytes() {
        return bytes;
    }

    /** The newest event time, with the records of this batch. */
    Instant clock() {
        return clock;
    }
}
