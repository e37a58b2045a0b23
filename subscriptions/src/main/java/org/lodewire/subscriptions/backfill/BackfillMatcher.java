package org.lodewire.subscriptions.backfill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.EntityRecords;
import org.lodewire.analysis.topics.EntitySpans;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicMatches;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.TopicDefinition;

/** Makes the records that backfill topics, with the same logic as the topics stage. Not thread-safe. */
final class BackfillMatcher implements AutoCloseable {

    private static final ByteBuffer NO_SIGNATURE = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final List<String> topics;
    private final TopicMatcher matcher = new TopicMatcher();
    private final TopicMatches matches;
    private final Optional<EntityRecords> entities;

    /**
     * Takes the definitions.
     *
     * @param finder finds the entities of articles; used only if a query refers to one, because it takes time to load
     */
    BackfillMatcher(List<TopicDefinition> definitions, Supplier<EntityFinder> finder) {
        Map<String, TopicDefinition> byId =
                definitions.stream().collect(Collectors.toMap(TopicDefinition::getId, Function.identity()));
        this.topics = byId.keySet().stream().sorted().toList();
        this.matches = new TopicMatches(matcher, byId::get);
        try {
            for (TopicDefinition definition : definitions) {
                matcher.put(definition);
            }
        } catch (TopicRejectedException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
        this.entities = matcher.usesEntities() ? Optional.of(new EntityRecords(finder.get())) : Optional.empty();
    }

    /** What an article contributes to the topics, which may be nothing. */
    MatchedArticle match(CleanArticle article) {
        List<EntitySpan> spans = entities.map(
                        records -> EntitySpans.of(records.of(article), article.getTitle(), article.getText()))
                .orElse(List.of());
        return MatchedArticle.newBuilder()
                .setArticleId(article.getId())
                .setSource(article.getSource())
                .setTitle(null)
                .setUrl(null)
                .setTime(article.getTime())
                .setOrigin(article.getOrigin())
                .setContentHash(article.getContentHash())
                .setSignature(NO_SIGNATURE)
                .setMatches(matches.of(article, spans))
                .setBackfill(topics)
                .build();
    }

    @Override
    public void close() throws IOException {
        matcher.close();
    }
}
