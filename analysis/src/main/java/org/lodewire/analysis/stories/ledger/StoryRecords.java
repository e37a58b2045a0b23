package org.lodewire.analysis.stories.ledger;

import java.util.Objects;
import org.lodewire.analysis.stories.index.Placement;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.ReplacedEntities;
import org.lodewire.schemas.ReplacedEntity;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;

/** The records that the stories stage puts out; those of every article are made by constructors, as builders copy all. */
public final class StoryRecords {

    private StoryRecords() {}

    public static StoryMembership membership(MatchedArticle article, Placement placement, boolean revises) {
        return new StoryMembership(
                article.getArticleId(),
                placement.storyId(),
                article.getSource(),
                article.getTitle(),
                article.getTime(),
                placement.kinship(),
                placement.copyOf(),
                placement.similarity(),
                revises);
    }

    public static TopicMention mention(Contribution contribution, TopicMatch match, boolean retracted) {
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

    /** @param before what the same article contributed to the topic before this revision of it; null for nothing */
    public static TopicContribution hit(Contribution contribution, TopicMatch match, ReplacedContribution before) {
        return hit(contribution, match, false, before);
    }

    /** Takes back what a contribution gave a topic that the article's revision does not mention any more. */
    public static TopicContribution retraction(Contribution contribution, TopicMatch match) {
        return hit(contribution, match, true, null);
    }

    /** What a contribution gave a topic, to be replaced. */
    public static ReplacedContribution replaced(Contribution contribution, TopicMatch match) {
        return new ReplacedContribution(
                contribution.storyId(), contribution.article().getTime().getEvent(), match.getCount());
    }

    private static TopicContribution hit(
            Contribution contribution, TopicMatch match, boolean retracted, ReplacedContribution before) {
        MatchedArticle article = contribution.article();
        String snippet = match.getSpans().stream()
                .map(Span::getSnippet)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new TopicContribution(
                match.getTopic(),
                article.getArticleId(),
                contribution.storyId(),
                article.getTime().getEvent(),
                match.getCount(),
                retracted,
                before,
                article.getSource(),
                article.getTitle(),
                article.getUrl(),
                snippet);
    }

    /** @param before what the same article contributed before this revision of it; null for nothing */
    public static EntityContributions entities(Contribution contribution, Contribution before) {
        return new EntityContributions(
                contribution.article().getArticleId(),
                contribution.storyId(),
                contribution.article().getTime().getEvent(),
                contribution.article().getEntities(),
                before == null ? null : replaced(before));
    }

    private static ReplacedEntities replaced(Contribution before) {
        return new ReplacedEntities(
                before.storyId(),
                before.article().getTime().getEvent(),
                before.article().getEntities().stream()
                        .map(match -> new ReplacedEntity(match.getEntity(), match.getCount()))
                        .toList());
    }

    public static RejectedArticle late(MatchedArticle article, String detail) {
        return RejectedArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setSource(article.getSource())
                .setUrl(article.getUrl())
                .setReason(RejectionReason.LATE)
                .setDetail(detail)
                .setStage("stories")
                .setLocation(
                        Catalogue.RAW + ", partition " + article.getOrigin().getPartition() + ", offset "
                                + article.getOrigin().getOffset())
                .setOriginal(null)
                .setOriginalSize(-1)
                .build();
    }
}
