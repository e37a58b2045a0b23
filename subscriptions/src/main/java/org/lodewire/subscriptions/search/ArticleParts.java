package org.lodewire.subscriptions.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicMention;

/**
 * What is known of an article: its text, entities, story, and mentions of topics. They come from four topics, in any order.
 * Each part is replaced by a later version of itself and removed if the article is withdrawn. Immutable; the records must not be
 * changed.
 *
 * @param id       the article's id
 * @param clean    its text; null if it has not come yet, or is withdrawn
 * @param entities its entities, perhaps those of another version; null if there are none
 * @param story    its story; null if it has none yet
 * @param mentions its mentions of topics, by topic
 */
public record ArticleParts(
        String id,
        @Nullable CleanArticle clean,
        @Nullable ArticleEntities entities,
        @Nullable StoryMembership story,
        SortedMap<String, TopicMention> mentions) {

    /** The order in which producers sent articles, across partitions. */
    private static final Comparator<ArticleTime> ARRIVAL =
            Comparator.comparing(ArticleTime::getClock).thenComparing(ArticleTime::getSequence);

    /** Nothing is known of an article yet. */
    static ArticleParts none(String id) {
        return new ArticleParts(id, null, null, null, new TreeMap<>());
    }

    /** With a version of the text, unless the present one is later, or of another source that did not withdraw it. */
    ArticleParts with(CleanArticle version) {
        if (clean != null
                && isOfAnother(
                        version.getSource(),
                        version.getTime(),
                        version.getWithdrawn(),
                        clean.getSource(),
                        clean.getTime())) {
            return this;
        }
        return new ArticleParts(id, version.getWithdrawn() ? null : version, entities, story, mentions);
    }

    /** With entities, unless the present ones are of a later version. */
    ArticleParts with(ArticleEntities version) {
        if (entities != null
                && isOfAnother(
                        version.getSource(),
                        version.getTime(),
                        version.getWithdrawn(),
                        entities.getSource(),
                        entities.getTime())) {
            return this;
        }
        return new ArticleParts(id, clean, version.getWithdrawn() ? null : version, story, mentions);
    }

    /** With another story. */
    ArticleParts with(StoryMembership version) {
        return new ArticleParts(id, clean, entities, version.getWithdrawn() ? null : version, mentions);
    }

    /** With another mention of a topic, or without one. */
    ArticleParts with(TopicMention version) {
        SortedMap<String, TopicMention> changed = new TreeMap<>(mentions);
        if (version.getRetracted()) {
            changed.remove(version.getTopic());
        } else {
            changed.put(version.getTopic(), version);
        }
        return new ArticleParts(id, clean, entities, story, changed);
    }

    /**
     * Whether a version changes nothing, because another source sent a later one, or withdrew what is not its own. Versions of
     * one source come in order.
     */
    private static boolean isOfAnother(
            String source, ArticleTime time, boolean withdrawn, String presentSource, ArticleTime present) {
        return !source.equals(presentSource) && (withdrawn || ARRIVAL.compare(time, present) < 0);
    }

    /** The event time of the text, else of what there is; empty if there is nothing. */
    public Optional<Instant> time() {
        return Stream.concat(
                        Stream.of(
                                        Optional.ofNullable(clean).map(CleanArticle::getTime),
                                        Optional.ofNullable(story).map(StoryMembership::getTime),
                                        Optional.ofNullable(entities).map(ArticleEntities::getTime))
                                .flatMap(Optional::stream),
                        mentions.values().stream().map(TopicMention::getTime))
                .findFirst()
                .map(ArticleTime::getEvent);
    }

    /** The entities of the version whose text this has, at whose offsets they are; empty if they have not come yet. */
    public Optional<ArticleEntities> currentEntities() {
        return clean != null && entities != null && ARRIVAL.compare(entities.getTime(), clean.getTime()) == 0
                ? Optional.of(entities)
                : Optional.empty();
    }
}
