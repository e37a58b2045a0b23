package org.lodewire.streams.topics;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.analysis.topics.EntityMatches;
import org.lodewire.analysis.topics.EntitySpans;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicMatches;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.QualityFlag;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.flow.EnrichedArticle;

/** Finds the topics that each article mentions and forwards watermarks. Has no state of its own. */
final class TopicsProcessor implements Processor<String, EnrichedArticle, String, MatchedArticle> {

    private final TopicMatcher matcher;

    private ProcessorContext<String, MatchedArticle> context;
    private TopicMatches topics;

    TopicsProcessor(TopicMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public void init(ProcessorContext<String, MatchedArticle> context) {
        this.context = context;
        this.topics = new TopicMatches(matcher, Definitions.of(context)::get);
    }

    @Override
    public void process(Record<String, EnrichedArticle> record) {
        if (record.value() == null) {
            context.forward(record.withValue(null));
            return;
        }
        CleanArticle article = record.value().article();
        context.forward(record.withKey(article.getId())
                .withValue(MatchedArticle.newBuilder()
                        .setArticleId(article.getId())
                        .setSource(article.getSource())
                        .setTitle(article.getTitle())
                        .setUrl(article.getUrl())
                        .setTime(article.getTime())
                        .setOrigin(article.getOrigin())
                        .setContentHash(article.getContentHash())
                        .setSignature(ByteBuffer.wrap(signature(article)))
                        .setMatches(matches(record.value()))
                        .setEntities(EntityMatches.of(record.value().entities(), article.getText()))
                        .setWithdrawn(article.getWithdrawn())
                        .setPreview(article.getQuality().contains(QualityFlag.PREVIEW))
                        .build()));
    }

    private static byte[] signature(CleanArticle article) {
        return article.getWithdrawn()
                ? new byte[0]
                : StorySignature.of(article.getTitle(), article.getText()).encode();
    }

    private List<TopicMatch> matches(EnrichedArticle enriched) {
        CleanArticle article = enriched.article();
        return topics.of(article, EntitySpans.of(enriched.entities(), article.getTitle(), article.getText()));
    }
}
