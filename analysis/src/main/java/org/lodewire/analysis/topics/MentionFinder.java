package org.lodewire.analysis.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.presearch.Alternative;
import org.lodewire.analysis.topics.presearch.Candidates;
import org.lodewire.analysis.topics.presearch.PlaceCollector;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.schemas.Field;

/**
 * Finds the mentions of topics in one article. Prohibited clauses contribute no mentions. Only the first {@value
 * PlaceCollector#MAX_PLACES} matches of an alternative in a field are used. Not thread-safe.
 */
final class MentionFinder {

    private final ArticleWords article;
    private final Candidates candidates;
    private @Nullable LuceneSearch search;

    MentionFinder(ArticleWords article, Candidates candidates) {
        this.article = article;
        this.candidates = candidates;
    }

    /** Returns the topics that the article mentions, ordered by id. */
    List<TopicSpans> find() {
        List<TopicSpans> found = new ArrayList<>(candidates.byTopic().size());
        candidates.byTopic().forEach((topic, alternatives) -> {
            List<MatchedSpan> spans = mentions(alternatives);
            if (!spans.isEmpty()) {
                found.add(new TopicSpans(topic, spans));
            }
        });
        return found;
    }

    /** Returns the mentions of a topic in reading order. Matches that overlap or touch are merged into one mention. */
    private List<MatchedSpan> mentions(Collection<Alternative> alternatives) {
        List<MatchedSpan> spans = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            if (alternative.isExact()) {
                PlaceCollector places = alternative.places(article);
                add(places, Field.TITLE, spans);
                add(places, Field.BODY, spans);
            } else {
                search().find(alternative.query(), spans);
            }
        }
        return merged(spans);
    }

    private static void add(PlaceCollector places, Field field, List<MatchedSpan> spans) {
        for (PlaceCollector.Place place : places.in(field)) {
            spans.add(new MatchedSpan(field, place.start(), place.end()));
        }
    }

    private LuceneSearch search() {
        if (search == null) {
            Set<String> specialTerms = candidates.byTopic().values().stream()
                    .flatMap(Collection::stream)
                    .flatMap(alternative -> alternative.specialTerms().stream())
                    .collect(Collectors.toSet());
            search = new LuceneSearch(article, specialTerms);
        }
        return search;
    }

    private static List<MatchedSpan> merged(List<MatchedSpan> spans) {
        if (spans.size() < 2) {
            return spans;
        }
        spans.sort(MatchedSpan.READING_ORDER);
        List<MatchedSpan> merged = new ArrayList<>();
        for (MatchedSpan span : spans) {
            MatchedSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.field() == span.field() && span.start() <= last.end()) {
                int end = Math.max(last.end(), span.end());
                merged.set(merged.size() - 1, new MatchedSpan(span.field(), last.start(), end));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
