package org.lodewire.analysis.topics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.presearch.Condition;
import org.lodewire.analysis.topics.presearch.Conditions;
import org.lodewire.analysis.topics.query.TopicQueryParser;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.analysis.topics.words.TextAnalysis;
import org.lodewire.schemas.TopicDefinition;

/**
 * A query in the language of topics, asked of articles that are there already. It means what it means in a topic: the matcher
 * that counts articles decides about each one. For an index of many articles there is a necessary condition, by which to
 * find those about which to ask. Thread-safe.
 */
public final class ArticleQuery {

    private static final String ID = "search";

    private final TopicMatcher matcher;
    private final Map<TextAnalysis, Condition> conditions;

    private ArticleQuery(TopicMatcher matcher, Map<TextAnalysis, Condition> conditions) {
        this.matcher = matcher;
        this.conditions = Map.copyOf(conditions);
    }

    /**
     * Reads a query.
     *
     * @param analyses by the languages of articles, as the index has split them into words
     * @throws TopicRejectedException if a topic could not have it; with all faults, each with its place
     */
    public static ArticleQuery of(String query, TextAnalyses analyses) throws TopicRejectedException {
        Map<TextAnalysis, Condition> conditions = new LinkedHashMap<>();
        for (TextAnalysis analysis : analyses.all()) {
            conditions.put(analysis, Conditions.of(new TopicQueryParser(analysis).parse(query)));
        }
        TopicMatcher matcher = new TopicMatcher(analyses);
        matcher.put(TopicDefinition.newBuilder()
                .setId(ID)
                .setLabel(ID)
                .setQuery(query)
                .setWindows(List.of())
                .build());
        return new ArticleQuery(matcher, conditions);
    }

    /** What an article must satisfy to match, by the analysis of its language. */
    public Map<TextAnalysis, Condition> conditions() {
        return conditions;
    }

    /**
     * The mentions in an article, as {@link TopicMatcher#match(String, String, String, List)} finds them; none if it does not
     * match.
     *
     * @param language a BCP 47 tag; null if it is unknown
     * @param title    may be null
     * @param entities the mentions of entities, in any order
     */
    public List<MatchedSpan> mentions(
            @Nullable String language, @Nullable String title, String body, List<EntitySpan> entities) {
        return matcher.match(language, title, body, entities).stream()
                .map(TopicSpans::spans)
                .findFirst()
                .orElse(List.of());
    }
}
