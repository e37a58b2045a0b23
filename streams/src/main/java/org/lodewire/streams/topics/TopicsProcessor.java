package org.lodewire.streams.topics;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.analysis.text.CodePointOffsets;
import org.lodewire.analysis.topics.EntityMatches;
import org.lodewire.analysis.topics.EntitySpans;
import org.lodewire.analysis.topics.Snippets;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicSpans;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.QualityFlag;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.flow.EnrichedArticle;

/** Finds the topics that each article mentions and forwards watermarks. Has no state of its own. */
final class TopicsProcessor implements Processor<String, EnrichedArticle, String, MatchedArticle> {

    private static final int MAX_SPANS = 20;

    private final TopicMatcher matcher;

    private ProcessorContext<String, MatchedArticle> context;
    private Definitions definitions;

    TopicsProcessor(TopicMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public void init(ProcessorContext<String, MatchedArticle> context) {
        this.context = context;
        this.definitions = Definitions.of(context);
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
                        .setMatches(article.getWithdrawn() ? List.of() : matches(record.value()))
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
        List<EntitySpan> entities = EntitySpans.of(enriched.entities(), article.getTitle(), article.getText());
        List<TopicMatch> matches = new ArrayList<>();
        for (TopicSpans found : matcher.match(article.getLanguage(), article.getTitle(), article.getText(), entities)) {
            if (inEffect(found.topic(), article)) {
                matches.add(match(found, article));
            }
        }
        return matches;
    }

    private boolean inEffect(String topic, CleanArticle article) {
        TopicDefinition definition = definitions.get(topic);
        return definition != null
                && (definition.getEffectiveFrom() == null
                        || !article.getTime().getEvent().isBefore(definition.getEffectiveFrom()));
    }

    private static TopicMatch match(TopicSpans found, CleanArticle article) {
        CodePointOffsets inTitle = new CodePointOffsets(article.getTitle() == null ? "" : article.getTitle());
        CodePointOffsets inBody = new CodePointOffsets(article.getText());
        List<Span> spans = found.spans().stream()
                .limit(MAX_SPANS)
                .map(span -> {
                    boolean title = span.field() == Field.TITLE;
                    CodePointOffsets offsets = title ? inTitle : inBody;
                    String text = title ? article.getTitle() : article.getText();
                    return new Span(
                            span.field(),
                            offsets.at(span.start()),
                            offsets.at(span.end()),
                            Snippets.around(text, span.start(), span.end()));
                })
                .toList();
        return new TopicMatch(found.topic(), found.spans().size(), spans);
    }
}
