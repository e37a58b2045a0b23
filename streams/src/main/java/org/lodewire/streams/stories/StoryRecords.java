package org.lodewire.streams.stories;

import org.lodewire.catalogue.Catalogue;
import org.lodewire.schemas.ArticleMatches;
import org.lodewire.schemas.EntityHits;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.ReplacedEntities;
import org.lodewire.schemas.ReplacedEntity;
import org.lodewire.schemas.ReplacedHit;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicHit;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.schemas.TopicMention;

/** The records that the stories stage puts out. */
final class StoryRecords {

    private StoryRecords() {
    }

    static StoryMembership membership(ArticleMatches article, Placement placement, boolean revises) {
        return StoryMembership.newBuilder()
                .setArticleId(article.getArticleId())
                .setStoryId(placement.storyId())
                .setSource(article.getSource())
                .setTitle(article.getTitle())
                .setTime(article.getTime())
                .setKinship(placement.kinship())
                .setCopyOf(placement.copyOf())
                .setSimilarity(placement.similarity())
                .setRevises(revises)
                .build();
    }

    static TopicMention mention(Contribution contribution, TopicMatch match, boolean retracted) {
        ArticleMatches article = contribution.article();
        return TopicMention.newBuilder()
                .setTopic(match.getTopic())
                .setArticleId(article.getArticleId())
                .setStoryId(contribution.storyId())
                .setSource(article.getSource())
                .setTitle(article.getTitle())
                .setUrl(article.getUrl())
                .setTime(article.getTime())
                .setCount(match.getCount())
                .setSpans(match.getSpans())
                .setRetracted(retracted)
                .build();
    }

    /** @param before what the same article contributed to the topic before this revision of it; null for nothing */
    static TopicHit hit(Contribution contribution, TopicMatch match, ReplacedHit before) {
        return hit(contribution, match).setReplaces(before).build();
    }

    /** Takes back what a contribution gave a topic that the article's revision does not mention any more. */
    static TopicHit retraction(Contribution contribution, TopicMatch match) {
        return hit(contribution, match).setRetracted(true).build();
    }

    /** What a contribution gave a topic, to be replaced. */
    static ReplacedHit replaced(Contribution contribution, TopicMatch match) {
        return new ReplacedHit(contribution.storyId(), contribution.article().getTime().getEvent(), match.getCount());
    }

    private static TopicHit.Builder hit(Contribution contribution, TopicMatch match) {
        ArticleMatches article = contribution.article();
        return TopicHit.newBuilder()
                .setTopic(match.getTopic())
                .setArticleId(article.getArticleId())
                .setStoryId(contribution.storyId())
                .setAt(article.getTime().getEvent())
                .setMentions(match.getCount())
                .setSource(article.getSource())
                .setTitle(article.getTitle())
                .setUrl(article.getUrl())
                .setSnippet(match.getSpans().stream().map(Span::getSnippet).findFirst().orElse(null));
    }

    /** @param before what the same article contributed before this revision of it; null for nothing */
    static EntityHits entities(Contribution contribution, Contribution before) {
        return EntityHits.newBuilder()
                .setArticleId(contribution.article().getArticleId())
                .setStoryId(contribution.storyId())
                .setAt(contribution.article().getTime().getEvent())
                .setEntities(contribution.article().getEntities())
                .setReplaces(before == null ? null : new ReplacedEntities(before.storyId(),
                        before.article().getTime().getEvent(), before.article().getEntities().stream()
                                .map(match -> new ReplacedEntity(match.getEntity(), match.getCount())).toList()))
                .build();
    }

    static RejectedArticle late(ArticleMatches article, String detail) {
        return RejectedArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setSource(article.getSource())
                .setUrl(article.getUrl())
                .setReason(RejectionReason.LATE)
                .setDetail(detail)
                .setStage("stories")
                .setLocation(Catalogue.RAW + ", partition " + article.getOrigin().getPartition() + ", offset "
                        + article.getOrigin().getOffset())
                .setOriginal(null)
                .setOriginalSize(-1)
                .build();
    }
}
