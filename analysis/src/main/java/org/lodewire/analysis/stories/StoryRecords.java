package org.lodewire.analysis.stories;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.stories.index.Placement;
import org.lodewire.analysis.stories.ledger.Contribution;
import org.lodewire.analysis.topics.Snippets;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.ReplacedEntities;
import org.lodewire.schemas.ReplacedEntity;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Builds the records that the stories stage emits. Records of every article are built with constructors, since builders
 * copy each field.
 */
final class StoryRecords {

    /** How many entities of an article the evidence of an alert names. */
    private static final int MAX_ENTITIES = 20;

    private StoryRecords() {}

    static StoryMembership membership(MatchedArticle article, Placement placement, boolean revises) {
        return new StoryMembership(
                article.getArticleId(),
                placement.storyId(),
                article.getSource(),
                article.getTitle(),
                article.getTime(),
                placement.kinship(),
                placement.copyOf(),
                placement.similarity(),
                revises,
                false);
    }

    /** An article that left its story because its source withdrew it. */
    static StoryMembership withdrawn(Contribution before, MatchedArticle withdrawal) {
        return new StoryMembership(
                before.article().getArticleId(),
                before.storyId(),
                before.article().getSource(),
                before.article().getTitle(),
                withdrawal.getTime(),
                Kinship.OTHER,
                null,
                0.0,
                true,
                true);
    }

    static TopicMention mention(Contribution contribution, TopicMatch match, boolean retracted) {
        MatchedArticle article = contribution.article();
        return new TopicMention(
                match.getTopic(),
                article.getArticleId(),
                contribution.storyId(),
                article.getSource(),
                article.getTitle(),
                article.getUrl(),
                article.getTime(),
                match.getCount(),
                match.getSpans(),
                retracted);
    }

    /** @param replaced what the same article contributed to the topic before this revision; null for nothing */
    static TopicContribution contribution(
            Contribution contribution, TopicMatch match, @Nullable ReplacedContribution replaced) {
        return contribution(contribution, match, Change.ADDED, replaced, false);
    }

    /**
     * Retracts a contribution to a topic.
     *
     * @param withdrawn whether the source withdrew the article; else its revision no longer matches the topic
     */
    static TopicContribution retraction(Contribution contribution, TopicMatch match, boolean withdrawn) {
        return contribution(contribution, match, withdrawn ? Change.WITHDRAWN : Change.RETRACTED, null, false);
    }

    /**
     * A contribution that a backfill adds or retracts.
     *
     * @param retracted whether the article does not match the topic
     * @param replaced  what it contributed to the topic before; null for nothing
     */
    static TopicContribution backfilled(
            Contribution contribution, TopicMatch match, boolean retracted, @Nullable ReplacedContribution replaced) {
        return contribution(contribution, match, retracted ? Change.RETRACTED : Change.ADDED, replaced, true);
    }

    private enum Change {
        ADDED,
        RETRACTED,
        WITHDRAWN
    }

    /** A contribution to a topic that a revision replaces. */
    static ReplacedContribution replaced(Contribution contribution, TopicMatch match) {
        return new ReplacedContribution(
                contribution.storyId(), contribution.article().getTime().getEvent(), match.getCount());
    }

    private static TopicContribution contribution(
            Contribution contribution,
            TopicMatch match,
            Change change,
            @Nullable ReplacedContribution replaced,
            boolean backfilled) {
        MatchedArticle article = contribution.article();
        String snippet = Snippets.beyondTitle(article.getTitle(), match.getSpans());
        return new TopicContribution(
                match.getTopic(),
                article.getArticleId(),
                contribution.storyId(),
                article.getTime().getEvent(),
                match.getCount(),
                change != Change.ADDED,
                replaced,
                article.getSource(),
                article.getTitle(),
                article.getUrl(),
                snippet,
                article.getPreview(),
                change == Change.WITHDRAWN,
                backfilled,
                article.getEntities().stream()
                        .map(EntityMatch::getEntity)
                        .limit(MAX_ENTITIES)
                        .toList());
    }

    /** @param replaced what the same article contributed before this revision; null for nothing */
    static EntityContributions entities(Contribution contribution, @Nullable Contribution replaced) {
        return new EntityContributions(
                contribution.article().getArticleId(),
                contribution.storyId(),
                contribution.article().getTime().getEvent(),
                contribution.article().getEntities(),
                replaced == null ? null : replaced(replaced));
    }

    private static ReplacedEntities replaced(Contribution contribution) {
        return new ReplacedEntities(
                contribution.storyId(),
                contribution.article().getTime().getEvent(),
                contribution.article().getEntities().stream()
                        .map(match -> new ReplacedEntity(match.getEntity(), match.getCount()))
                        .toList());
    }

    static RejectedArticle rejected(MatchedArticle article, RejectionReason reason, String detail) {
        return RejectedArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setSource(article.getSource())
                .setUrl(article.getUrl())
                .setReason(reason)
                .setDetail(detail)
                .setStage("stories")
                .setLocation(
                        Catalogue.RAW + ", partition " + article.getOrigin().getPartition() + ", offset "
                                + article.getOrigin().getOffset())
                .setOriginal(null)
                .setOriginalSize(-1)
                .setEventTime(article.getTime().getEvent())
                .build();
    }
}
