package org.lodewire.streams.stories;

import java.util.Objects;
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

/** The records that the stories stage puts out; those of every article are made by constructors, as builders copy all. */
final class StoryRecords {

    private StoryRecords() {
    }

    static StoryMembership membership(ArticleMatches article, Placement placement, boolean revises) {
        return new StoryMembership(article.getArticleId(), placement.storyId(), article.getSource(), article.getTitle(),
                article.getTime(), placement.kinship(), placement.copyOf(), placement.similarity(), revises);
    }

    static TopicMention mention(Contribution contribution, TopicMatch match, boolean retracted) {
        ArticleMatches article = contribution.article();
        return new TopicMention(match.getTopic(), article.getArticleId(), contribution.storyId(), article.getSource(),
                article.getTitle(), article.getUrl(), article.getTime(), match.getCount(), match.getSpans(), retracted);
    }

    /** @param before what the same article contributed to the topic before this revision of it; null for nothing */
    static TopicHit hit(Contribution contribution, TopicMatch match, ReplacedHit before) {
        return hit(contribution, match, false, before);
    }

    /** Takes back what a contribution gave a topic that the article's revision does not mention any more. */
    static TopicHit retraction(Contribution contribution, TopicMatch match) {
        return hit(contribution, match, true, null);
    }

    /** What a contribution gave a topic, to be replaced. */
    static ReplacedHit replaced(Contribution contribution, TopicMatch match) {
        return new ReplacedHit(contribution.storyId(), contribution.article().getTime().getEvent(), match.getCount());
    }

    private static TopicHit hit(Contribution contribution, TopicMatch match, boolean retracted, ReplacedHit before) {
        ArticleMatches article = contribution.article();
        String snippet = match.getSpans().stream().map(Span::getSnippet).filter(Objects::nonNull).findFirst().orElse(null);
        return new TopicHit(match.getTopic(), article.getArticleId(), contribution.storyId(), article.getTime().getEvent(),
                match.getCount(), retracted, before, article.getSource(), article.getTitle(), article.getUrl(), snippet);
    }

    /** @param before what the same article contributed before this revision of it; null for nothing */
    static EntityHits entities(Contribution contribution, Contribution before) {
        return new EntityHits(contribution.article().getArticleId(), contribution.storyId(),
                contribution.article().getTime().getEvent(), contribution.article().getEntities(),
                before == null ? null : replaced(before));
    }

    private static ReplacedEntities replaced(Contribution before) {
        return new ReplacedEntities(before.storyId(), before.article().getTime().getEvent(),
                before.article().getEntities().stream()
                        .map(match -> new ReplacedEntity(match.getEntity(), match.getCount())).toList());
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
