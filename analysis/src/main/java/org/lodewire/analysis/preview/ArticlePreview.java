package org.lodewire.analysis.preview;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.analysis.topics.Snippets;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicSpans;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.TopicDefinition;

/**
 * Finds the articles that a definition matches, in the order in which they arrived. Of an article that comes more than
 * once, a repeat changes nothing and a revision replaces what came before. For one thread.
 */
public final class ArticlePreview implements Closeable {

    /** As many as are kept in memory, at some hundred bytes each; more would be no topic. */
    static final int MOST_MATCHES = 500_000;

    private static final int LONGEST_FORM = 60;

    private final TopicDefinition definition;
    private final TopicMatcher matcher = new TopicMatcher();
    private final List<MatchingArticle> matches = new ArrayList<>();
    private final Map<String, String> contents = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private long articles;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private Instant clock = Instant.MIN;

    /**
     * A preview of a definition.
     *
     * @throws TopicRejectedException if the query is not accepted
     */
    public ArticlePreview(TopicDefinition definition) throws TopicRejectedException {
        this.definition = definition;
        matcher.put(definition);
    }

    /** Looks at the next article, and says whether it counts as a match, or did before it was revised. */
    public Optional<MatchingArticle> take(PreviewedArticle article) {
        articles++;
        first = article.at().isBefore(first) ? article.at() : first;
        last = article.at().isAfter(last) ? article.at() : last;
        clock = article.clock().isAfter(clock) ? article.clock() : clock;
        if (article.contentHash().equals(contents.get(article.id()))) {
            return Optional.empty();
        }
        List<MatchedSpan> spans = spans(article);
        if (spans.isEmpty() && !contents.containsKey(article.id())) {
            return Optional.empty();
        }
        if (matches.size() == MOST_MATCHES) {
            throw new PreviewTooLargeException(String.format(
                    Locale.ROOT,
                    "More than %,d of the first %,d articles match."
                            + " Make the query narrower, or look at less with --since.",
                    MOST_MATCHES,
                    articles));
        }
        contents.put(article.id(), article.contentHash());
        MatchingArticle match = new MatchingArticle(
                article.id(),
                article.source(),
                article.title(),
                article.at(),
                article.clock(),
                forms(article, spans),
                spans.isEmpty() ? null : snippet(article, spans.get(0)),
                null);
        matches.add(match);
        return Optional.of(match);
    }

    private List<MatchedSpan> spans(PreviewedArticle article) {
        if (definition.getEffectiveFrom() != null && article.at().isBefore(definition.getEffectiveFrom())) {
            return List.of();
        }
        return matcher.match(article.title(), article.text()).stream()
                .map(TopicSpans::spans)
                .findFirst()
                .orElse(List.of());
    }

    /** What the mentions are in words. Most forms come again and again, so that each is kept once. */
    private List<String> forms(PreviewedArticle article, List<MatchedSpan> spans) {
        return spans.stream()
                .map(span -> {
                    int end = Math.min(span.end(), span.start() + LONGEST_FORM);
                    String form =
                            text(article, span).substring(span.start(), end).toLowerCase(Locale.ROOT);
                    return forms.computeIfAbsent(form, Function.identity());
                })
                .toList();
    }

    private static String snippet(PreviewedArticle article, MatchedSpan span) {
        return Snippets.around(text(article, span), span.start(), span.end());
    }

    private static String text(PreviewedArticle article, MatchedSpan span) {
        return span.field() == Field.TITLE ? article.title() : article.text();
    }

    /** The matches so far, in the order in which they arrived; may be changed, as their stories come to be known. */
    public List<MatchingArticle> matches() {
        return matches;
    }

    /** Whether no article was read. */
    public boolean isEmpty() {
        return articles == 0;
    }

    /** How far event time got; there was at least one article. */
    public Instant clock() {
        return clock;
    }

    TopicDefinition definition() {
        return definition;
    }

    /** What was read so far. */
    Seen seen() {
        return new Seen(articles, first, last, clock);
    }

    @Override
    public void close() throws IOException {
        matcher.close();
    }

    /**
     * What was read.
     *
     * @param articles how many articles, repeats and revisions included
     * @param first    the earliest event time
     * @param last     the latest event time
     * @param clock    how far event time got
     */
    public record Seen(long articles, Instant first, Instant last, Instant clock) {}
}
