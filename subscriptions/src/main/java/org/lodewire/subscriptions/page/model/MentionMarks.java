package org.lodewire.subscriptions.page.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicSpans;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.view.NewsView;

/**
 * Marks the mentions of a topic in snippets and titles, with the matcher that counts them. A snippet has no language and no
 * entities, so that not every mention of an article is found again. Thread-safe.
 */
public final class MentionMarks {

    private static final int MATCHERS = 100;
    private static final int SNIPPETS = 2_000;

    private final NewsView view;
    private final TextAnalyses analyses = TextAnalyses.bundled();
    private final Map<String, Matcher> matchers = new LinkedHashMap<>();

    private final Map<Snippet, Marked> marked = new LinkedHashMap<>(16, 0.75f, true);

    private record Snippet(String query, String text) {}

    private record Matcher(String query, Optional<TopicMatcher> matcher) {}

    /** @param view knows the queries */
    public MentionMarks(NewsView view) {
        this.view = view;
    }

    /** A text in which the mentions of a topic are marked. */
    synchronized Marked mark(String topic, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Marked.plain("");
        }
        return view.topics()
                .get(topic)
                .map(definition -> known(definition, text))
                .orElseGet(() -> Marked.plain(text));
    }

    /** Lists show the same snippets again and again. */
    private Marked known(TopicDefinition topic, String text) {
        Snippet snippet = new Snippet(topic.getQuery(), text);
        Marked known = marked.get(snippet);
        if (known == null) {
            known = matcher(topic)
                    .map(matcher -> Excerpt.of(text, spans(matcher, text)))
                    .orElseGet(() -> Marked.plain(text));
            marked.put(snippet, known);
            if (marked.size() > SNIPPETS) {
                marked.remove(marked.keySet().iterator().next());
            }
        }
        return known;
    }

    private static List<MatchedSpan> spans(TopicMatcher matcher, String text) {
        return matcher.match(null, null, text, List.of()).stream()
                .map(TopicSpans::spans)
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(span -> span.field() == Field.BODY)
                .toList();
    }

    private Optional<TopicMatcher> matcher(TopicDefinition topic) {
        Matcher known = matchers.get(topic.getId());
        if (known == null || !known.query().equals(topic.getQuery())) {
            known = new Matcher(topic.getQuery(), compiled(topic));
            matchers.put(topic.getId(), known);
            if (matchers.size() > MATCHERS) {
                matchers.remove(matchers.keySet().iterator().next());
            }
        }
        return known.matcher();
    }

    private Optional<TopicMatcher> compiled(TopicDefinition topic) {
        try {
            TopicMatcher matcher = new TopicMatcher(analyses);
            matcher.put(topic);
            return Optional.of(matcher);
        } catch (TopicRejectedException e) {
            // The pipeline does not count it either.
            return Optional.empty();
        }
    }
}
